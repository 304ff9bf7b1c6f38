internal import Accounts
internal import Testing

struct PasswordPolicyTests {
    @Test(arguments: [
        ("short 123", PasswordProblem.tooShort(scalarsMin: 10)),
        ("か\u{3099}き\u{3099}く\u{3099}け\u{3099}こ\u{3099}", .tooShort(scalarsMin: 10)),
        (String(repeating: "ab c", count: 51), .tooLong(scalarsMax: 200)),
        ("tab\tinside it", .controlCharacter),
        ("Shokuin-0012", .isLoginName),
        ("ｓhokuin-0012shokuin-0012", .isLoginName),
        ("aaaaaaaaaaaa", .repeats),
        ("ああああああああああ", .repeats),
        ("abababababab", .repeats),
        ("0123456789", .isSequence),
        ("567890123456", .isSequence),
        ("ZYXWVUTSRQ", .isSequence),
        ("Password12", .isCommon),
        ("ｐａｓｓｗｏｒｄ１２３", .isCommon),
        ("passwordpassword", .isCommon),
        ("123odawara!!", .isCommon),
        ("Tasukeai2026", .isCommon),
        ("1q2w3e4r5t", .isCommon),
    ])
    func `what is tried first is refused`(password: String, problem: PasswordProblem) {
        #expect(throws: AccountsError.passwordRefused(problem)) {
            try PasswordPolicy.check(password, near: .init(loginName: "shokuin-0012"))
        }
    }

    /// Everyday ones, as somebody in a city hall would choose them.
    @Test(arguments: [
        "basketball", "a123456789", "password1234", "Password1!", "P@ssw0rd2024", "p@$$w0rd!!",
        "1qaz2wsx3edc", "zaq12wsxcde3", "!QAZ2wsx#EDC", "qwertyuiop", "qwerty123456", "asdfghjkl;",
        "qazwsxedcrfv", "1q2w3e4r5t6y", "q1w2e3r4t5", "a1b2c3d4e5f6", "1234qwer5678", "zxcvbnm,./",
        "iloveyou1234", "letmein2026!", "welcome12345", "administrator1", "superman2000",
        "sunflower7kitchen", "tanaka1985", "Suzuki19850401", "yamadahanako1", "sato-taro-1234",
        "takahashi@0401", "kobayashi!2026", "1985yamamoto", "watanabe.kenji", "sakurasakura1",
        "odawarashi1", "Odawara2026!", "kawasaki0123", "chigasakishi01", "isehara-2026",
        "kanagawaken14", "yokohama1234", "shiyakusho2026", "jinjika-0012", "kyuyo20261129",
        "tasukeai2026!", "helpday20261120", "shokuin12345", "arigatougozaimasu", "konnichiwa123",
        "otsukaresama1", "yoroshiku2026", "aiueokakikukeko", "irohanihoheto1", "doremifasorashido",
        "あいうえおかきくけこ", "アイウエオカキクケコ", "ｱｲｳｴｵｶｷｸｹｺ1", "さしすせそたちつてと", "がぎぐげござじずぜぞ",
        "いろはにほへとちりぬる", "あかさたなはまやらわ", "ありがとうございます1", "おつかれさまです2026",
        "よろしくお願いします１", "パスワードパスワード", "小田原市役所2026", "川崎市市民課12345", "職員課給与係2026",
        "令和8年11月29日", "昭和60年4月1日生", "月火水木金土日月火水", "山田太郎19850401", "佐藤花子佐藤花子",
        "田中一郎1234567", "09012345678", "0465-33-1111", "1985/04/01 1985", "2026112920261129",
        "123123123123a", "abcabcabcabc1", "ababababab12", "xyzxyzxyz123", "drowssap1234",
        "aaaaabbbbbccccc", "!!!!password!!!!", "kubodera123", "minamihara01", "2026nen11gatsu",
        "doraemon-2026", "ピカチュウ20261129", "となりのトトロ2026", "Hanshin-Tigers1985",
        "令和八年十一月二十九日", "昭和六十年四月一日生", "二〇二六年十一月二十九日", "平成元年四月一日生", "p.a.s.s.w.o.r.d",
        "p a s s w o r d", "p-a-s-s-w-o-r-d-2-0-2-6", "pass-word-2026", "pass_word_1985!",
        "パ・ス・ワ・ー・ド・2026",
        "ひみつのことば2026", "わすれました12345", "小田原市荻窪300番地", "けんじとはなこ2026", "ケンジトハナコ1985",
        "yokohama-f-marinos",
    ])
    func `what colleagues choose is refused`(password: String) throws {
        let problem = PasswordPolicy.problem(password, [])
        #expect(problem != nil, "\(GuessEstimate.bits(PasswordFolding.folded(password)))")
    }

    @Test(arguments: [
        "inaba-taiki", "INABA0012345", "0012345inaba!", "稲葉大樹2026年", "稲葉 大樹 2026", "大樹大樹大樹1985",
        "t.inaba.1985", "142069-2026a", "minatoshi2026", "みなと市みなと市26", "t-inaba-2026!",
        "1naba-ta1k1", "ikiat.abani", "shokuin0012a",
    ])
    func `the own name, number, login and city with something behind are refused`(
        password: String
    ) throws {
        let near = PasswordSurroundings(
            loginName: "0012345", city: ["みなと市", "minato", "minatoshi", "142069"],
            own: ["稲葉 大樹", "t-inaba", "inaba", "taiki", "shokuin0012"])
        #expect(throws: AccountsError.self) { try PasswordPolicy.checkOwn(password, near: near) }
    }

    @Test(arguments: [
        "いなばこうさい2026", "イナバコウサイ1985", "kousai-inaba1985", "inaba.kousai.2026", "kosai_inaba_0401",
        "こうさいいなば0401", "い・な・ば・こ・う・さ・い", "稲葉虹彩二〇二六年", "いなば虹彩二〇二六年十一月", "総務部職員課給与係長",
        "職員課給与係2026いなば", "kohsaiinaba1985",
    ])
    func `the own reading is refused in kana and in Latin letters`(password: String) throws {
        for reading in ["いなば こうさい", "ｲﾅﾊﾞ ｺｳｻｲ", "イナバ　コウサイ"] {
            let near = PasswordSurroundings(
                loginName: "0012345",
                own: ["稲葉 虹彩", reading, "係長", "総務部", "職員課", "給与係"])
            #expect(throws: AccountsError.self) {
                try PasswordPolicy.checkOwn(password, near: near)
            }
        }
        // Somebody else may.
        let near = PasswordSurroundings(loginName: "0012345", own: ["螺旋川 虹彩"])
        try PasswordPolicy.checkOwn("らせんがわのほとりのみち", near: near)
    }

    @Test(arguments: [
        ("らせんがわ つきよ", "rasengawa-tsukiyo4725"), ("らせんがわ つきよ", "rasengawa tukiyo 26"),
        ("らせんがわ しょうじょ", "shojo-rasengawa1"), ("らせんがわ しょうじょ", "syouzyo.rasengawa"),
        ("らせんがわ みっちょ", "mitcho-rasengawa"), ("らせんがわつきよ", "らせんがわつきよ2026"),
    ])
    func `readings are spelt as people spell them`(reading: String, password: String) throws {
        let near = PasswordSurroundings(loginName: "0012345", own: [reading])
        #expect(throws: AccountsError.passwordRefused(.isOwnName)) {
            try PasswordPolicy.checkOwn(password, near: near)
        }
    }

    @Test func `a stranger is not told whose name a password holds`() throws {
        let near = PasswordSurroundings(loginName: "0012345", own: ["螺旋川 虹彩"])
        let password = "螺旋川虹彩螺旋川虹彩"
        #expect(throws: AccountsError.passwordRefused(.isOwnName)) {
            try PasswordPolicy.checkOwn(password, near: near)
        }
        try PasswordPolicy.check("螺旋川虹彩の夜明け前", near: near)
    }

    @Test(arguments: [
        "kawa to yama 2026 natsu", "correct horse battery staple", "夕焼けと海と五時四十五分", "Tr0ub4dor&3xq",
        "kx7-mfq2-w9zt", "みかんの木が三本だけある", "ほうきぼしは七十六年ごと", "dvjwqkzhtr", "rainy-otter-copper-74",
        "むかしの駅前の喫茶店", "kesa no pan ga kogeta", "7-kaidan wo noboru neko", "きのう猫が網戸を破った",
        "T9#vLq2!mRz", "月曜の朝は味噌汁から始める",
    ])
    func `what is long or strange enough is taken`(password: String) throws {
        let near = PasswordSurroundings(
            loginName: "0012345", city: ["小田原市", "odawara", "142069"], own: ["稲葉 大樹"])
        try PasswordPolicy.checkOwn(password, near: near)
    }

    @Test(arguments: [
        "kawa no nagare", "みどりの自転車で海まで", "password of my cat", "1987-04-2x9k",
        String(repeating: "kesa no pan ga kogeta", count: 9),
    ])
    func `what people can remember is taken`(password: String) throws {
        try PasswordPolicy.check(password, near: .init(loginName: "shokuin-0012"))
        try PasswordPolicy.check(password, near: .init(loginName: ""))
    }

    @Test func `costs have bounds`() {
        #expect(PasswordCost(passes: 0, memoryBytes: 8_192) == nil)
        #expect(PasswordCost(passes: 17, memoryBytes: 8_192) == nil)
        #expect(PasswordCost(passes: 1, memoryBytes: 8_191) == nil)
        #expect(PasswordCost(passes: 1, memoryBytes: .max) == nil)
        #expect(ThrottleRule(freeAttempts: 0, delaySecondsMax: 1, forgetSeconds: 1) == nil)
        #expect(ThrottleRule(freeAttempts: 1, delaySecondsMax: .max, forgetSeconds: 1) == nil)
        #expect(ThrottleRule(freeAttempts: 1, delaySecondsMax: 1, forgetSeconds: 0) == nil)
    }
}
