/// A word that makes a date of other words, or a part of one.
public struct PeriodWord: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// "early", "mid-", "late": number 0 of three, 1 or 2; 3 is the end itself
        case part
        /// "quarter", "half": so many to the whole; an ordinal follows
        case division
        /// number: the first of its three months
        case season
        /// number: 70 for the seventies
        case decade
        /// "the decade", "the century", with "last" or an ordinal behind it
        case tens, century
        /// "this" before a stretch of time
        case this
        /// A month of the Hijri year
        case hijri
        /// A month of another calendar that is also another word: only behind "month" or before a year
        case rareMonth = "rare_month"
        /// Behind a year of the Hijri calendar
        case era
        /// "the years", "the days of": several dates follow
        case several
        /// "the month of", before a month that needs it
        case month
        /// "corresponding to": the same day in the other calendar
        case twin
        /// "the same period"; number 1: the same of the year before; 2: the one right before it
        case same
        /// Behind "year": no calendar year
        case fiscal
        /// "in a row" behind "for the third month": how often, not which
        case consecutive
        /// What each year has one of ("the budget of the current year")
        case annual
        /// "before the end of": the whole of the stretch behind
        case inside
        /// "that ended in": the stretch before goes up to the date behind
        case ending
        /// "compared with": what follows has a time of its own; number 1: unless one time is told for both
        case contrast
        /// "the morning of"; number 1: a night, which lies between two days
        case daytime
        /// "alone" behind a day: the count is of that day, and no toll that runs on
        case alone
        /// "at that time": the earlier happening of which the article has told last
        case then
        /// "than" before the time that a change is measured from
        case than
        /// "a day", "yearly" behind a count or its verb: how often it comes round; number: days
        case rate
        /// "on the same day": no rate, though it begins like "on the day"
        case thatDay = "that_day"
        /// "daily", "yearly" behind a head word; number: days
        case rateAdjective = "rate_adjective"
        /// What comes round ("consumption", "capacity"); number: days where the word by itself tells them ("salary")
        case rateHead = "rate_head"
    }
    public var kind: Kind
    public var number: Int
}
