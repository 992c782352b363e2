import Testing

@Suite("Express denials are claims of 0")
struct DenialTests {
    @Test(
        "any, with a negation before it",
        arguments: [
            "لم يسقط [أي قتيل|value=0 measure=killed who=people status=asserted] في القصف",
            "لم تُسجَّل [أي إصابات|value=0 measure=injured who=people] حتى المساء",
            "لم يتم تسجيل [أية وفيات|value=0 measure=killed] أمس",
            "لم يسفر الحريق الكبير عن [أي ضحايا|value=0 measure=killed]",
            "مر القطار دون تسجيل [أي إصابات|value=0 measure=injured who=medics] بين المسعفين",
            "أكد الناطق عدم سقوط [أي ضحايا|value=0 who=civilians] مدنيين",
        ])
    func any(text: String) { check(text) }

    @Test(
        "a noun right behind the negation, or behind what says that something came about",
        arguments: [
            "انفجر اللغم [دون وقوع إصابات|value=0 measure=injured]",
            "هبطت الطائرة [دون خسائر بشرية|value=0 measure=killed]",
            "[لا قتلى|value=0 measure=killed] في انهيار الجسر بعد ساعات",
            "اندلعت النار من دون أن تسفر عن [ضحايا|value=0 measure=killed]",
            "لم يخلف الانفجار [أضرارا مادية|claim=none] كبيرة",
        ])
    func nouns(text: String) { check(text + ".") }

    @Test(
        "nobody",
        arguments: [
            "لم يصب [أحد|value=0 measure=injured who=people] في الحادث", "لم يقتل [أي شخص|value=0 measure=killed] في الحادث",
            "انتهت المطاردة دون اعتقال [أي منهم|value=0 measure=detained]",
        ])
    func nobody(text: String) { check(text) }

    @Test("whoever denies it is its source, and it is asserted")
    func source() {
        check("نفى الدفاع المدني سقوط [أي قتلى|value=0 source=civil-defence status=asserted] في الحي")
        check("وقالت وزارة الصحة إنه لم تسجل [أي وفيات|value=0 source=health-ministry]")
    }

    @Test("the count beside it is read as before")
    func beside() {
        check("أصيب [12|value=12 measure=injured] شخصا ولم تسجل [أي وفيات|value=0 measure=killed] في الحادث")
        check("لم يسقط [أي قتيل|value=0] فيما أصيب [سبعة|value=7 measure=injured] أشخاص، بينهم [ثلاث|value=3 part_of=7] نساء")
    }

    @Test(
        "no denial",
        arguments: [
            "لم تسجل سوى إصابات طفيفة", "لم تسجل أي إصابات خطيرة", "لم يعلن عن أي ضحايا", "لا تزال حصيلة القتلى مجهولة",
            "لو لم يصب أحد لاستمر السباق", "لم يبلغ أحد عن الحريق", "دون أن يتضح عدد القتلى", "نفى ما يشاع عن وفيات",
            "لا يسمح لأي عامل بالخروج", "ليس في الأمر جديد",
        ])
    func none(text: String) { expectSilence(text) }
}
