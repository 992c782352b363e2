/// What speaks for or against two claims of two articles being of one count.
///
/// Each has a weight in `rules/comparison/linkage.yml`: the logarithm of how much more likely it is among claims of one count
/// than among others, all other evidence being equal.
public enum Evidence: Int, CaseIterable, Sendable {
    // How near the figures are: each holds beside those before it.
    case within5Times, within2Times, within60Percent, within30Percent, within10Percent, within3Percent
    case equalFigure, equalTellingFigure
    /// The larger of two figures has so many significant digits; neither says much below.
    case tellingFigures, smallFigures
    case turnedDigits, slipOfScale, tellingSlip
    // How the gates answer.
    case subjectEqual, subjectPart, subjectOpen, subjectApart
    case populationPart, populationOpen, populationApart
    case groupPart, groupOpen, groupApart
    case placeEqual, placePart, placeOpen, placeApart
    case timePart, timeOpen, timeApart
    case eventOpen, eventApart
    case sameSource, ownVoiceOfOne, ownVoiceOfBoth
    case equalWindow, windowOfOne
    /// Both name a place in their own sentence.
    case placesStated
    // The words around them.
    case likeness, strongLikeness, noLikeness, sharedWords, likenessOfNear
    /// Nobody else in either article stands in words that are more like the other's.
    case bestOfBoth, bestOfOne, margin
    /// How many other figures of the measure the two articles have.
    case rivals
    /// One of the articles gives the other's figure elsewhere.
    case figureElsewhere
    /// Another figure of one of them, or of both, is nearer to the other's.
    case nearerInOne, nearerInBoth
    case headlines, partInOne, partInBoth
    // What is measured.
    case amount, share, date, duration, unlistedMeasure, everybody, steady
    case always

    /// As it is written in the rules: `within_3_percent`, `subject_equal`.
    public var key: String {
        var out = ""
        var wasDigit = false
        for character in String(describing: self) {
            if character.isUppercase || character.isNumber != wasDigit { out += "_" }
            wasDigit = character.isNumber
            out += character.lowercased()
        }
        return out
    }
}
