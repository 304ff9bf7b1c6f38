internal import Staff
internal import Testing

/// Proposals that can be followed by hand.
struct HelpProposalTests {
    private static func need(
        _ person: Int64, _ minutes: Int, section: Int = 1, division: Int = 1, category: Int = 3
    ) -> HelpNeed {
        HelpNeed(
            person: person, section: section, division: division, minutesShort: minutes,
            category: category)
    }

    private static func offer(
        _ person: Int64, _ room: Int, section: Int = 1, division: Int = 1,
        strengths: [Int] = [], limit: Int? = nil, past: Int = 0
    ) -> HelpOffer {
        HelpOffer(
            person: person, section: section, division: division, roomMinutes: room,
            strengths: StrengthSet(strengths), limitMinutes: limit, pastMinutes: past)
    }

    private static func pairs(
        _ needs: [HelpNeed], _ offers: [HelpOffer], _ scope: HelpScope = .acrossSections(.city)
    ) throws -> [HelpPair] {
        try HelpMatching(needs: needs, offers: offers).propose(scope).assignments.map(\.pair)
    }

    @Test func `strengths decide among helpers who are otherwise alike`() throws {
        let offers = [
            Self.offer(11, 60), Self.offer(12, 60, strengths: [3]), Self.offer(13, 60),
        ]
        #expect(
            try Self.pairs([Self.need(1, 60)], offers)
                == [HelpPair(helper: 12, helped: 1, minutes: 60)])
    }

    @Test func `who helped less in past months is asked first`() throws {
        let offers = [Self.offer(11, 60, past: 600), Self.offer(12, 60, past: 60)]
        #expect(
            try Self.pairs([Self.need(1, 30)], offers)
                == [HelpPair(helper: 12, helped: 1, minutes: 30)])
    }

    @Test func `one helper with an hour goes before several with a quarter`() throws {
        let offers = [
            Self.offer(11, 15), Self.offer(12, 15), Self.offer(13, 15), Self.offer(14, 15),
            Self.offer(15, 60),
        ]
        #expect(
            try Self.pairs([Self.need(1, 60)], offers)
                == [HelpPair(helper: 15, helped: 1, minutes: 60)])
    }

    @Test func `long help is spread over people by the hour`() throws {
        let offers = [Self.offer(11, 180), Self.offer(12, 180), Self.offer(13, 180)]
        #expect(
            try Self.pairs([Self.need(1, 180)], offers)
                == [11, 12, 13].map { HelpPair(helper: $0, helped: 1, minutes: 60) })
    }

    @Test func `a limit of nought is never touched, whatever is missing`() throws {
        let proposal = try HelpMatching(
            needs: [Self.need(1, 60)], offers: [Self.offer(11, 120, strengths: [3], limit: 0)]
        ).propose(.acrossSections(.city))
        #expect(proposal.assignments == [])
        #expect(proposal.unmet == [UnmetNeed(person: 1, minutes: 60, cause: .limits)])
    }

    @Test func `minutes that make no quarter-hour are helped with as well`() throws {
        #expect(
            try Self.pairs([Self.need(1, 50)], [Self.offer(11, 50)])
                == [HelpPair(helper: 11, helped: 1, minutes: 50)])
        #expect(
            try Self.pairs([Self.need(1, 20)], [Self.offer(11, 60)])
                == [HelpPair(helper: 11, helped: 1, minutes: 20)])
        #expect(try Self.pairs([Self.need(1, 20)], [Self.offer(11, 14)]) == [])
    }

    @Test func `the own division goes before another`() throws {
        let offers = [
            Self.offer(11, 60, section: 2, division: 2), Self.offer(12, 60, section: 3),
        ]
        #expect(
            try Self.pairs([Self.need(1, 30)], offers)
                == [HelpPair(helper: 12, helped: 1, minutes: 30)])
        #expect(try Self.pairs([Self.need(1, 30)], offers, .withinSection) == [])
        #expect(
            try Self.pairs([Self.need(1, 30)], [offers[0]], .acrossSections(.division)) == [])
    }

    @Test func `where not all can be helped, one person wholly rather than two in part`() throws {
        let needs = [Self.need(1, 60), Self.need(2, 30), Self.need(3, 60)]
        let proposal = try HelpMatching(needs: needs, offers: [Self.offer(11, 45)])
            .propose(.withinSection)
        #expect(
            proposal.assignments.map(\.pair) == [
                HelpPair(helper: 11, helped: 1, minutes: 15),
                HelpPair(helper: 11, helped: 2, minutes: 30),
            ])
        #expect(
            proposal.unmet == [
                UnmetNeed(person: 1, minutes: 45, cause: .roomUsedUp),
                UnmetNeed(person: 3, minutes: 60, cause: .roomUsedUp),
            ])
    }

    @Test func `equal amounts are paired so that nobody gets two helpers without need`() throws {
        let needs = [Self.need(1, 60), Self.need(2, 30), Self.need(3, 45)]
        let offers = [Self.offer(11, 30), Self.offer(12, 45), Self.offer(13, 60)]
        #expect(
            try Self.pairs(needs, offers) == [
                HelpPair(helper: 13, helped: 1, minutes: 60),
                HelpPair(helper: 11, helped: 2, minutes: 30),
                HelpPair(helper: 12, helped: 3, minutes: 45),
            ])
    }

    @Test func `a reason becomes sentences in both languages`() throws {
        let proposal = try HelpMatching(
            needs: [Self.need(1, 30)],
            offers: [Self.offer(11, 90, strengths: [3, 5], limit: 75, past: 45)]
        ).propose(.withinSection)
        let reason = try #require(proposal.assignments.first?.reason)
        #expect(reason.strengthFits && reason.sameSection && reason.sameDivision)
        #expect(reason.category == 3)
        #expect(reason.roomLeftMinutes == 45 && reason.pastMinutes == 45)
        #expect(
            reason.japanese(helper: "架空甲さん", helped: "架空乙さん", minutes: 30, work: "表計算")
                == "架空甲さんが架空乙さんを30分手伝います。得意分野（表計算）が合います。同じ係です。"
                + "このあとも45分の余裕が残ります。これまでの応援は45分です。")
        #expect(
            reason.english(helper: "Kō", helped: "Otsu", minutes: 1, work: "spreadsheets")
                == "Kō helps Otsu for 1 minute. The work (spreadsheets) is one of the helper's "
                + "strengths. Both are in the same section. The helper could still give 45 minutes "
                + "after this. In past months the helper gave 45 minutes.")
    }

    @Test(arguments: [
        ([HelpOffer](), UnmetCause.noRoom, "架空甲さんの超過見込みは、あと30分残ります。応援できる人がいません。"),
        (
            [offer(11, 14)], .noRoom, "架空甲さんの超過見込みは、あと30分残ります。応援できる人がいません。"
        ),
        (
            [offer(11, 60, limit: 0)], .limits,
            "架空甲さんの超過見込みは、あと30分残ります。頼める上限まですべて使いました。"
        ),
    ])
    func `what remains says why`(offers: [HelpOffer], cause: UnmetCause, text: String) throws {
        let proposal = try HelpMatching(needs: [Self.need(1, 30)], offers: offers)
            .propose(.acrossSections(.division))
        let unmet = try #require(proposal.unmet.first)
        #expect(unmet == UnmetNeed(person: 1, minutes: 30, cause: cause))
        #expect(unmet.japanese(person: "架空甲さん") == text)
        #expect(unmet.english(person: "A").hasPrefix("A is still short by 30 minutes."))
        #expect(
            proposal.assignments.isEmpty && proposal.minutes == 0 && proposal.unmetMinutes == 30)
    }

    @Test func `values about people print nothing about them`() throws {
        let proposal = try HelpMatching(needs: [Self.need(98_765, 30)], offers: [])
            .propose(.withinSection)
        #expect(!"\(proposal) \(proposal.unmet)".contains("98765"))
    }
}
