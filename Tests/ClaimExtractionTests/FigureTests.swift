import Testing

/// Numbers as newsrooms write them, in sentences.
@Suite("Figures")
struct FigureTests {
    @Test(
        "particles written with the number",
        arguments: [
            "اعترف الجيش بـ[ثلاثين|value=30] قتيلا.",
            "اعترف الجيش ب[ثلاثين|value=30] قتيلا.",
            "يتسع المسرح ل[ألف|value=1000 measure=capacity] شخص.",
            "قتل ثلاثة أطفال و[خمسة|value=5 who=women measure=killed] نساء.",
            "قتل طفل ف[ثلاثة|value=3] نساء.",
            "ناشد السكان ب[ثماني|value=8 mention:kind=number] لغات.",
            "وصل [15|value=15]شخصا إلى المخيم.",
            "قتل أكثر من[12|value=12 modifier=more_than] مدنيا.",
            "عاد الـ[24|value=24] جنديا إلى الثكنة.",
        ])
    func particles(text: String) { check(text) }

    @Test(
        "duals that count by themselves or in construct",
        arguments: [
            "سقط [قتيلان|value=2 measure=killed] في القصف.",
            "أطلق المسلحون [صاروخين|value=2 unit=rocket] على البلدة.",
            "قُتل [ألفا|value=2000] مدني في الحرب.",
            "مقتل [ألفي|value=2000 who=civilians measure=killed] مدني منذ الصيف.",
            "مقتل [مئتي|value=200 who=fighters] مقاتل في المعركة.",
            "قتل [مئتا|value=200] شخص.",
            "بلغت الخسائر [مليونا|value=2000000] دولار.",
            "تبرعت المنظمة بـ[مليوني|value=2000000 unit=usd measure=money] دولار.",
            "استمرت المعركة [يومين|value=2 unit=day measure=duration].",
            "بعد [عامين|value=2 unit=year measure=duration] من الحصار.",
            "أكدت السفارة وفاة [مواطنَين|value=2 measure=killed] في الحادث.",
            "مقتل [مدنيَّين|value=2 who=civilians measure=killed] بلغم.",
        ])
    func duals(text: String) { check(text) }

    @Test(
        "vowel marks and spellings",
        arguments: [
            "قتل [خمساً وثلاثين|value=35] امرأة.",
            "قُتِلَ [سَبْعَةَ عَشَرَ|value=17] شخصًا.",
            "قتل [أحد عشر|value=11] شخصا.",
            "قتل [مئة وأحد عشر|value=111] شخصا.",
            "قتل [مائة وخمسون|value=150] شخصا.",
            "قتل [خمس مئة|value=500] شخص.",
            "قتل [خمسمائة|value=500] شخص.",
            "قتل [اربعة|value=4] اشخاص.",
            "قتل [ثمانية وأربعون|value=48] شخصا.",
        ])
    func spellings(text: String) { check(text) }

    @Test(
        "digits with separators, words and both",
        arguments: [
            "نزح [73 ألف|value=73000] شخص.",
            "نزح [42,455|value=42455] شخصا.",
            "نزح [42.455|value=42455] شخصا.",
            "نزح [42\u{A0}455|value=42455] شخصا.",
            "نزح [42\u{202F}455|value=42455] شخصا.",
            "نزح [٤٢٬٤٥٥|value=42455] شخصا.",
            "نزح [٤٢٤٥٥|value=42455] شخصا.",
            "نزح [۴۲۴۵۵|value=42455] شخصا.",
            "نزح [5,5 مليون|value=5500000] شخص.",
            "نزح [١٫٥ مليون|value=1500000] شخص.",
            "نزح [1.2 مليون|value=1200000] شخص.",
            "نزح [29 ألفا و600|value=29600] شخص.",
            "نزح [52 ألفا|value=52000 unit=person] شخص.",
            "نزح [ألف و200|value=1200] شخص.",
            "نزح عام 2021 [500|value=500] شخص.",
            "بلغت النفقات [11 مليار 431 مليون|value=11431000000] دينار.",
            "بلغت النفقات [47 ألف مليار|value=47000000000000] ليرة.",
            "نزح [مليون و200 ألف|value=1200000] شخص.",
            "خصصت الوزارة [3 مليارات|value=3000000000 unit=usd] دولار.",
        ])
    func digits(text: String) { check(text) }

    @Test(
        "character references and marks around a number",
        arguments: [
            "قتل &#8220;[15|value=15 measure=killed]&#8221; شخصا.",
            "قتل &quot;[15|value=15 measure=killed]&quot; شخصا.",
            "قتل «[15|value=15 measure=killed]» شخصا.",
            "قتل \u{200F}[15|value=15 measure=killed]\u{200F} شخصا.",
        ])
    func references(text: String) { check(text) }

    @Test("a character reference is no number")
    func referenceIsNoNumber() {
        check("قال الشاهد: &#[8220|claim=none];عدنا&#[8221|claim=none]; ومضى.")
    }

    @Test(
        "weekdays are no numbers",
        arguments: [
            "وصل الوفد الأحد إلى العاصمة.", "عقد الاجتماع يوم الخميس في القاعة.", "أعلن ذلك الثلاثاء.", "وصل مساء السبت.",
            "اجتمعوا الاثنين في القصر.", "قالت الأربعاء إن الوضع هادئ.",
        ])
    func weekdays(text: String) { expectSilence(text) }

    @Test(
        "vague counts are wide intervals",
        arguments: [
            "قتل [عشرات|lower=20 upper=99 modifier=range] المدنيين.",
            "قتل [مئات|lower=200 upper=999 modifier=range] المدنيين.",
            "نزح [آلاف|lower=2000 upper=9999 modifier=range] المدنيين.",
            "نزح [عشرات الآلاف|lower=20000 upper=99999 modifier=range] من المدنيين.",
            "قتل [بضعة|lower=3 upper=9 modifier=range] مدنيين.",
        ])
    func vague(text: String) { check(text) }

    @Test(
        "fractions, percentages and counts of counts",
        arguments: [
            "قتل [90|value=90] شخصا، [ثلثاهم|value=66.67 unit=percent measure=share who=children] أطفال.",
            "قتل 90 شخصا، [نصفهم|value=50 unit=percent measure=share] أطفال.",
            "قتل 90 شخصا، [ربعهم|value=25 measure=share] أطفال.",
            "تراجع الإنتاج بنسبة [12|value=12 unit=percent measure=share] في المئة.",
            "تراجع الإنتاج بنسبة [12,5|value=12.5 unit=percent measure=share]%.",
            "تراجع الإنتاج [بنسبة|claim=none] [خمسين|value=50 unit=percent] بالمئة.",
            "أصيب [عشرة|value=10 part_of=40] عمال من أصل [40|value=40] عاملا.",
            "نزح [نصف مليون|value=500000] شخص.",
            "قتل 750 مقاتلا من القوات، ونحو [ضعف هذا العدد|value=1500 modifier=about measure=killed] من المسلحين.",
            "قتل 20 جنديا، و[ثلاثة أضعاف هذا العدد|value=60 modifier=about] من المسلحين.",
        ])
    func fractions(text: String) { check(text) }
}

@Suite("Hedges and ranges")
struct HedgeTests {
    @Test(
        "words before the number",
        arguments: [
            ("نحو", "about"), ("حوالي", "about"), ("زهاء", "about"), ("ما يناهز", "about"), ("ما يقارب", "about"),
            ("قرابة", "nearly"),
            ("ما يقرب من", "nearly"), ("أكثر من", "more_than"), ("أزيد من", "more_than"), ("ما يزيد على", "more_than"),
            ("ما يربو على", "more_than"),
            ("ما لا يقل عن", "at_least"), ("أقل من", "less_than"), ("ما يصل إلى", "at_most"), ("حتى", "at_most"),
        ])
    func before(hedge: String, modifier: String) {
        check(
            "قتل \(hedge) [40|value=40 modifier=\(modifier) measure=killed hedge=\(hedge.replacing(" ", with: "_"))] شخصا في القصف."
        )
    }

    @Test(
        "words behind the number",
        arguments: [
            ("على الأقل", "at_least"), ("تقريبا", "about"), ("على الأكثر", "at_most"), ("أو أكثر", "at_least"),
            ("كحد أقصى", "at_most"),
        ])
    func after(hedge: String, modifier: String) {
        check("قتل [40|value=40 modifier=\(modifier) measure=killed hedge=\(hedge.replacing(" ", with: "_"))] شخصا \(hedge).")
    }

    @Test(
        "verbs that bound",
        arguments: [
            "تجاوز عدد القتلى [40|value=40 modifier=more_than measure=killed] شخصا.",
            "لا يتجاوز عدد القتلى [40|value=40 modifier=at_most measure=killed] شخصا.",
            "لا يقل عدد القتلى عن [40|value=40 measure=killed] شخصا.",
        ])
    func verbs(text: String) { check(text) }

    @Test(
        "intervals that the words allow",
        arguments: [
            "قتل [730|interval=730..730] شخصا.", "نزح [52 ألف|interval=51500..52500] شخص.",
            "قتل أكثر من [630|interval=630..-] شخصا.", "قتل نحو [40|interval=35..45] شخصا.",
            "قتل ما لا يقل عن [30|interval=30..-] شخصا.", "قتل حتى [20|interval=0..20] شخصا.",
            "قتل قرابة [100|interval=0..100] شخص.", "قتل [بين|claim=none] [20 و30|interval=20..30] شخصا.",
        ])
    func intervals(text: String) { check(text) }

    @Test(
        "ranges",
        arguments: [
            "بقي [500 إلى 600|lower=500 upper=600 modifier=range value=-] مقاتل.",
            "بقي [٥٠٠ إلى ٦٠٠|lower=500 upper=600 modifier=range] مقاتل.",
            "بقي بين [500 و600|lower=500 upper=600 modifier=range] مقاتل.",
            "بقي ما بين [500 و600|lower=500 upper=600 modifier=range] مقاتل.",
            "بقي [500-600|lower=500 upper=600 modifier=range] مقاتل.",
            "بقي بين [خمسة وستة آلاف|lower=5000 upper=6000 modifier=range] مقاتل.",
            "بقي [5 إلى 6 آلاف|lower=5000 upper=6000 modifier=range] مقاتل.",
        ])
    func ranges(text: String) { check(text) }

    @Test("a change from one count to another is no range")
    func change() {
        check("ارتفع عدد القتلى من [15|value=15] إلى [20|value=20 measure=killed] قتيلا.")
    }
}
