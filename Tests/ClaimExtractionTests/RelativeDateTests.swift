import ClaimModel
import Foundation
import Testing

/// Dates that are told from the day of publication, and calendars against the tables of ICU.
@Suite("Dates told from the day of publication")
struct RelativeDateTests {
    /// A Wednesday.
    private static let published = "2019-03-20"

    @Test(
        "days, weeks, months and years",
        arguments: [
            "وصل الوفد [أمس|mention:from=2019-03-19].",
            "وصل الوفد [أول من أمس|mention:from=2019-03-18].",
            "وصل الوفد [أمس الأول|mention:from=2019-03-18].",
            "يصل الوفد [غدا|mention:from=2019-03-21].",
            "يصل الوفد [بعد غد|mention:from=2019-03-22].",
            "وصل الوفد [الجمعة|mention:from=2019-03-15].",
            "وصل الوفد [الأربعاء|mention:from=2019-03-20].",
            "وصل الوفد [الأربعاء الماضي|mention:from=2019-03-13].",
            "يصل الوفد [الجمعة المقبل|mention:from=2019-03-22].",
            "وصل الوفد [الأسبوع الماضي|mention:from=2019-03-13 mention:to=2019-03-19].",
            "وصل الوفد [الشهر الماضي|mention:from=2019-02 mention:to=2019-02].",
            "وصل الوفد [العام الماضي|mention:from=2018 mention:to=2018].",
            "وصل الوفد [السنة الماضية|mention:from=2018].",
            "يصل الوفد [العام المقبل|mention:from=2020].",
            "زار الوفد المدينة [هذا العام|mention:from=2019].",
            "وصل الوفد في [سبتمبر الماضي|mention:from=2018-09].",
            "وصل الوفد في [مارس الجاري|mention:from=2019-03].",
            "وصل الوفد في [3 مارس الجاري|mention:from=2019-03-03].",
            "وصل الوفد في [الثالث من الشهر الجاري|mention:from=2019-03-03].",
            "وصل الوفد في [3 الجاري|mention:from=2019-03-03].",
            "وصل الوفد [منتصف مايو الماضي|mention:from=2018-05-11 mention:to=2018-05-20].",
            "وصل الوفد [مطلع الشهر الجاري|mention:from=2019-03-01 mention:to=2019-03-10].",
            "وصل الوفد [مطلع العام|mention:from=2019-01 mention:to=2019-04].",
            "زار الوفد المدينة في [النصف الأول من العام الماضي|mention:from=2018-01 mention:to=2018-06].",
            "زار الوفد المدينة ليل [السبت الأحد|mention:from=2019-03-16 mention:to=2019-03-17].",
            "استمر المعرض من [الاثنين إلى الخميس|mention:from=2019-03-11 mention:to=2019-03-14].",
            "امتدت الحملة من [28 فبراير إلى 3 مارس|mention:from=2019-02-28 mention:to=2019-03-03].",
            "أسس النادي في [سبعينيات القرن الماضي|mention:from=1970 mention:to=1979].",
            "أسس النادي في [القرن العشرين|mention:from=1901 mention:to=2000].",
        ])
    func told(text: String) { check(text, published: Self.published) }

    @Test("without a day of publication what is told from it stays open")
    func unknown() {
        check("وصل الوفد [أمس|mention:from=- mention:relative=true].")
        check("وصل الوفد [العام الماضي|mention:from=- mention:relative=true].")
        check("وصل الوفد في [منتصف مايو|mention:from=--05-11 mention:to=--05-20].")
    }

    @Test(
        "the stretch of a count",
        arguments: [
            "قتل [12|value=12 from=2019-01] شخصا منذ مطلع العام.",
            "قتل [12|value=12 from=2019-01] شخصا منذ بداية العام الجاري.",
            "قتل [12|value=12 from=2019-03-14 to=-] شخصا منذ الخميس.",
            "قتل [12|value=12 from=2019-03-18 to=-] شخصا منذ صباح الاثنين.",
            "قتل [12|value=12 from=2019-03-17] شخصا قبل ثلاثة أيام.",
            "قتل [12|value=12 length=P2W] شخصا منذ أسبوعين.",
            "قتل [12|value=12 from=2018 to=2018] شخصا في العام الماضي.",
            "قتل [12|value=12 from=2019-03-13 length=P1W] شخصا خلال الأسبوع الماضي.",
            "أوقفت الشرطة [12|value=12 from=2019-03-15 to=2019-03-20 length=P5D] شخصا خلال الأيام الخمسة الماضية.",
            "أوضح البيان أن الأسبوع الماضي شهد حرائق أدت إلى مقتل [12|value=12 from=2019-03-13] شخصا.",
            "قتل [12|value=12 from=-] شخصا في هجوم الأسبوع الماضي.",
            "وذكر أن العام الماضي كان صعبا، وقتل أمس [5|value=5 from=-] جنود.",
            "قتل [12|value=12 from=2018-11-07] شخصا في هجوم في 7 نوفمبر الماضي.",
            "قتل [12|value=12 from=2019-03-01 to=-] شخصا منذ اندلاع المعارك في 1 مارس الجاري.",
            "قتل [12|value=12 length=P2M] شخصا منذ بدء الحرب قبل شهرين.",
            "قتل [12|value=12 from=- length=-] شخصا حتى أمس.",
            "قال المتحدث في 1 مارس الجاري إن [12|value=12 from=-] شخصا قتلوا.",
            "قتل [12|value=12 length=P6M] شخصا خلال ستة أشهر، وأصيب [30|value=30 length=P6M] شخصا.",
            "قتل [12|value=12 from=-] شخصا، لترتفع الحصيلة منذ مايو 2018 إلى [30|value=30 from=2018-05] قتيلا.",
        ])
    func windows(text: String) { check(text, published: Self.published) }

    @Test("what a bulletin counts is of its headline's stretch, unless it names a day")
    func bulletin() {
        let text = """
            الشرطة: توقيف 27 مطلوبا خلال أسبوع

            قالت الشرطة إنها أوقفت خلال الأسبوع الماضي 27 مطلوبا.

            وأصيب 3 من عناصرها.

            وقتل 6 أشخاص الاثنين في تبادل لإطلاق النار.

            """
        let windows = Desk.claims(text, published: Self.published).map { ($0.quantity.nominal, $0.time.window.from?.iso) }
        #expect(windows.contains { $0.0 == 3 && $0.1 == "2019-03-13" })
        #expect(windows.contains { $0.0 == 6 && $0.1 == nil })
    }

    @Test("the line before a list tells its items' time", arguments: ["-", "•", "2-"])
    func list(mark: String) {
        let text = "عنوان لا رقم فيه\n\nسجلت الفرق خلال شهر فبراير:\n\(mark) إنقاذ 14 سائحا\n"
        let claims = Desk.claims(text, published: Self.published)
        #expect(claims.contains { $0.quantity.nominal == 14 && $0.time.window.from?.iso == "2019-02" })
    }

    @Test(
        "months as ICU names them",
        arguments: ["ar_EG", "ar_SY", "ar_IQ", "ar_LB", "ar_JO", "ar_MA", "ar_DZ", "ar_TN", "ar_MR", "ar_LY", "ar_SA"])
    func months(locale: String) {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: locale)
        formatter.calendar = Calendar(identifier: .gregorian)
        for (i, name) in formatter.monthSymbols.enumerated() {
            let month = (i < 9 ? "0" : "") + "\(i + 1)"
            check("وقع الهجوم في [7 \(name) 2018|date=2018-\(month)-07] قرب القرية.")
        }
    }

    @Test("Hijri days hold those of the Umm al-Qura calendar")
    func hijri() throws {
        var umm = Calendar(identifier: .islamicUmmAlQura)
        var common = Calendar(identifier: .gregorian)
        let zone = try #require(TimeZone(identifier: "UTC"))
        umm.timeZone = zone
        common.timeZone = zone
        let names = [
            "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
            "ذي القعدة", "ذي الحجة",
        ]
        var random = Seeded(5)
        for year in 1400...1450 {
            let month = Int.random(in: 1...12, using: &random)
            let day = Int.random(in: 1...29, using: &random)
            let date = try #require(umm.date(from: DateComponents(year: year, month: month, day: day)))
            let wanted = common.dateComponents([.year, .month, .day], from: date)
            let text = "عنوان لا رقم فيه\nوقع الهجوم في \(day) \(names[month - 1]) \(year).\n"
            let found = try #require(Desk.mentions(text).first)
            let from = try #require(found.from?.firstDay)
            let to = try #require(found.to?.lastDay)
            let days = Int((date.timeIntervalSince1970 / 86_400).rounded())
            #expect((from...to).contains(days), "\(day) \(names[month - 1]) \(year): \(wanted)")
        }
    }
}
