/// A theme of a 係内ミーティング: one of the library, so that a meeting has something to begin with.
///
/// The numbers are stored and never used twice.
package struct MeetingTheme: Hashable, Sendable {
    package let number: Int
    /// A word for files and commands.
    package let code: String
    package let japanese: String
    package let english: String
    /// A question to begin with.
    package let question: Question

    package struct Question: Hashable, Sendable {
        package let japanese: String
        package let english: String
    }

    init(_ number: Int, _ code: String, _ names: (String, String), _ questions: (String, String)) {
        self.number = number
        self.code = code
        (japanese, english) = names
        question = Question(japanese: questions.0, english: questions.1)
    }

    /// Reads a code, a name in either language or a number, whatever its width and outer spaces.
    package init?(reading text: String) {
        let folded = ExactText(folding: text)
        let match = Self.library.first { theme in
            folded == ExactText(theme.code) || folded == ExactText(folding: theme.japanese)
                || folded == ExactText(theme.english) || folded == ExactText(String(theme.number))
        }
        guard let match else { return nil }
        self = match
    }

    init?(number: Int) {
        guard let match = Self.library.first(where: { $0.number == number }) else { return nil }
        self = match
    }
}

extension MeetingTheme {
    /// Themes for a year and more, from small to large.
    package static let library: [MeetingTheme] = [
        MeetingTheme(
            1, "next_help_day", ("次の助け合いデー", "the next Help Day"),
            (
                "定時に帰りにくいのは誰の、どの仕事か。誰が何を手伝えるか。",
                "Whose work is in the way, and who can take some of it?"
            )),
        MeetingTheme(
            2, "last_help_day", ("前回の助け合いデー", "the last Help Day"),
            (
                "何がうまくいき、何が残ったか。次に一つ変えるなら。",
                "What went well, what was left, and what one thing to change?"
            )),
        MeetingTheme(
            3, "recurring_work", ("毎月遅くなる仕事", "work that is late every month"),
            (
                "なぜ毎月なのか。なくす・減らす・分ける・前倒すのどれができるか。",
                "Why every month? Drop, shrink, share or begin earlier?"
            )),
        MeetingTheme(
            4, "small_improvement", ("小さな業務改善", "small improvements"),
            ("置き場所や様式など、今日から変えられる小さなことは。", "What small thing, a place or a form, can change today?")
        ),
        MeetingTheme(
            5, "effect_and_basis", ("効果と根拠のある提案", "ideas with effect and legal basis"),
            (
                "その案の効果は何で測れるか。法令や条例の根拠は。",
                "How is the effect measured, and on what law does it rest?"
            )),
        MeetingTheme(
            6, "stop_doing", ("やめてよい仕事", "work that can stop"),
            ("続ける理由を誰も言えない仕事はないか。", "For which work can nobody say why it goes on?")),
        MeetingTheme(
            7, "main_and_deputy", ("主担当・副担当", "who is in charge, and who stands in"),
            ("担当者が休んだら止まる仕事はどれか。", "Which work stops when one person is away?")),
        MeetingTheme(
            8, "manuals", ("マニュアルの手入れ", "keeping manuals alive"),
            ("初めての人がそれだけで一度やれるか、試してみよう。", "Can a newcomer do it once with the manual alone?")),
        MeetingTheme(
            9, "divisible_work", ("切り出せる仕事", "work that can be cut out"),
            ("ほかの係の人に、説明10分で頼める仕事は。", "What can somebody else do after ten minutes of explanation?")
        ),
        MeetingTheme(
            10, "strengths", ("得意なことの紹介", "what each of us is good at"),
            (
                "相談されたらうれしいことを一人一つ（話したい人だけ）。",
                "One thing each would like to be asked about, for those who wish."
            )),
        MeetingTheme(
            11, "asking_for_help", ("助けを求めやすくする", "making it easy to ask for help"),
            ("「手伝って」と言いにくいのはどんなときか。", "When is it hard to say: please help?")),
        MeetingTheme(
            12, "peak_season", ("繁忙期の備え", "before the peak season"),
            (
                "次の山はいつ、どれくらいか。今のうちにできることは。",
                "When is the next peak, how high, and what can be done now?"
            )),
        MeetingTheme(
            13, "emergency", ("緊急事態のときの仕事", "work in an emergency"),
            ("人が半分になったら、何を残し、何を止めるか。", "With half the people, what stays and what stops?")),
        MeetingTheme(
            14, "lessons", ("経験から学ぶ", "lessons from experience"),
            (
                "最近の困った場面で、どう判断したか。次はどうするか。",
                "How was a hard case decided, and what about the next one?"
            )),
        MeetingTheme(
            15, "other_sections", ("となりの係の仕事", "the work of the section next door"),
            ("となりの係に聞いてみたいこと、知ってほしいことは。", "What to ask them, and what should they know of us?")),
        MeetingTheme(
            16, "information", ("情報の伝わり方", "how information travels"),
            ("知らされていなかったこと、二重に伝えていることは。", "What did not arrive, and what is told twice?")),
        MeetingTheme(
            17, "meetings", ("会議・打合せの見直し", "our meetings"),
            ("短くできる会議、なくせる資料は。", "Which meeting can be shorter, which paper can go?")),
        MeetingTheme(
            18, "residents", ("市民の目で見る", "through a resident's eyes"),
            ("窓口や通知を、初めての市民のつもりで見てみよう。", "Look at a counter or a letter as a resident would.")),
        MeetingTheme(
            19, "care_and_health", ("無理のない働き方", "work that can be kept up"),
            (
                "時間に制約のある人も働きやすい分け方は（事情は話さなくてよい）。",
                "How to share work so that limited hours are no hardship? Nobody need say why."
            )),
        MeetingTheme(
            20, "goal", ("係の目標", "what the section is for"),
            ("同じ目標に向かっているか。今年、一つ選ぶなら何か。", "Do we pull one way? If one goal this year, which?")),
        MeetingTheme(
            21, "own_theme", ("係で決めたテーマ", "a theme of our own"),
            ("記録に一言書いてください。", "Say in the record what it was.")),
    ]
}
