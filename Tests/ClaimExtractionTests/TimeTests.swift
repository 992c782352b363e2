import Testing

@Suite("Dates and lengths of time")
struct TimeTests {
    /// The twelve months in each living system, in order; a slash between twins.
    private static let systems = [
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
        "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
        "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
        "يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر",
        "يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    ]

    @Test("six systems of months", arguments: systems)
    func months(names: String) {
        for (i, name) in names.split(separator: " ").enumerated() {
            let month = (i < 9 ? "0" : "") + "\(i + 1)"
            let name = name.replacing("_", with: " ")
            check("وقع الهجوم في [7 \(name) 2018|date=2018-\(month)-07 measure=event_date] قرب القرية.")
            check("بدأت الحملة في [\(name) 2018|date=2018-\(month) measure=event_date] واستمرت.")
        }
    }

    @Test(
        "forms of a date",
        arguments: [
            "وقع الهجوم في [23 مارس 2019|date=2019-03-23].",
            "وقع الهجوم في [23 آذار/مارس 2019|date=2019-03-23].",
            "وقع الهجوم في [23 مارس/آذار 2019|date=2019-03-23].",
            "وقع الهجوم في [23 مارس (آذار) 2019|date=2019-03-23].",
            "وقع الهجوم في [السابع من نيسان 2018|date=2018-04-07].",
            "وقع الهجوم في [السابع من نيسان عام 2018|date=2018-04-07].",
            "وقع الهجوم في [23 من شهر مارس 2019|date=2019-03-23].",
            "وقع الهجوم في [23/3/2019|date=2019-03-23].",
            "وقع الهجوم في [2019-03-23|date=2019-03-23].",
            "وقع الهجوم في [23-3-2019|date=2019-03-23].",
            "وقع الهجوم في [٢٣ آذار ٢٠١٩|date=2019-03-23].",
            "تأسس التنظيم عام [2014|date=2014].",
            "تأسس التنظيم في [2014|date=2014].",
            "وقع الهجوم في [الحادي والعشرين من أيار 2017|date=2017-05-21].",
        ])
    func forms(text: String) { check(text) }

    @Test("what the text leaves out stays open")
    func partial() {
        check("وقع الهجوم في [23 مارس|date=--03-23].")
        check("منذ [تاسع فبراير|date=--02-09] تدور المعارك.")
        check("وقع الهجوم بين [10 و11 سبتمبر|mention:from=--09-10 mention:to=--09-11] قرب النهر.")
        check("وقع الهجوم في [10-11 سبتمبر 2020|mention:from=2020-09-10 mention:to=2020-09-11] قرب النهر.")
    }

    @Test("a month alone dates no event")
    func monthAlone() { check("وقع الهجوم في [مارس|claim=none] قرب النهر.") }

    @Test(
        "lengths of time",
        arguments: [
            "استمرت العملية [ثلاثة|value=3 unit=week measure=duration mention:length=P3W] أسابيع.",
            "خلال الأشهر [الستة|value=6 unit=month mention:length=P6M] الماضية هدأت الجبهة.",
            "استمر القتال [خمس|value=5 unit=year mention:length=P5Y] سنوات.",
            "استمر القتال نحو [48|value=48 unit=hour modifier=about] ساعة.",
            "استمر القتال أكثر من [أربع|value=4 unit=year modifier=more_than] سنوات.",
            "استمر القتال [يومين ونصف|value=2.5 unit=day mention:kind=duration].",
            "استمرت الجلسة [ساعة ونصف|value=1.5 unit=hour mention:kind=duration] الساعة.",
            "استمر القتال نحو [عام ونصف|value=1.5 unit=year modifier=about].",
            "استمر القتال [ثلاث ساعات ونصف|value=3.5 unit=hour].",
        ])
    func durations(text: String) { check(text) }

    @Test("a window belongs to the count")
    func windows() {
        check("قتل [630|value=630 length=P6M basis=total] مدنيا خلال الأشهر الستة الماضية.")
        check("قتل [630|value=630 from=--09 basis=total] مدنيا منذ سبتمبر.")
    }

    @Test("a line that ends with a colon tells the time of the list below it")
    func list() {
        check(
            """
            سجلت مصالح الأمن خلال الفترة من 1 إلى 7 أبريل 2021 ما يلي:
            - [500|value=500 from=2021-04-01 to=2021-04-07] مخالفة
            - توقيف [12|value=12 from=2021-04-01 to=2021-04-07] شخصا
            وفي المدينة [40|value=40 from=-] مخبزة.
            """)
    }

    @Test("a headline takes the stretch of time that the body tells of its figure")
    func headline() {
        check(
            """
            مقتل [28|value=28 from=2020-03] شخصا وإصابة [9|value=9 from=-] آخرين
            قتل 28 شخصا منذ مارس 2020.
            """, isHeadline: true)
    }

    @Test(
        "set aside, each with its rule",
        arguments: [
            "وصل شاب يبلغ من العمر [19|aside=wording.age] عاما.",
            "قتلت امرأة (العمر [34|aside=wording.age] عاما).",
            "قتل علي حسن ([34|aside=wording.age] عاما) في القصف.",
            "وقع الهجوم عند الساعة [7|aside=wording.hour].",
            "وقع الهجوم عند الساعة [السابعة|claim=none] صباحا.",
            "وقع الهجوم في [16|aside=wording.hour]:30 بتوقيت غرينتش.",
            "صوت المجلس على القرار رقم [1325|aside=wording.numbered] أمس.",
            "صوت المجلس على القرار [1325|aside=wording.numbered] أمس.",
            "انقلبت حافلة على الطريق رقم [5|aside=wording.numbered] قرب المدينة.",
            "انهار مبنى من [ستة|aside=wording.floors] طوابق.",
            "فاز الفريق [3|aside=numbers.score]-[2|aside=numbers.score] على ضيفه.",
            "بلغت الحرارة [45|aside=wording.temperature] درجة مئوية.",
            "شارك في الدورة [الثانية عشرة|claim=none] للمهرجان.",
        ])
    func setAside(text: String) { check(text) }
}
