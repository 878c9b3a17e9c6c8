//! How a kind of customer behaves: the parameters that everything is drawn from, and how far apart
//! the kinds are.

/// A normal figure.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Normal {
    pub(crate) mean: f64,
    pub(crate) deviation: f64,
}

/// A log-normal figure: its median, and the standard deviation of its logarithm.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Skewed {
    pub(crate) median: f64,
    pub(crate) sigma: f64,
}

/// How the customers of one kind live, buy and answer. Lists are weights over the lists of
/// [`crate::goods`] and [`crate::customer`]; the rest are probabilities unless said otherwise.
#[derive(Debug, Clone)]
pub(crate) struct Manner {
    /// Year.
    pub(crate) birth_year: Normal,
    pub(crate) woman: f64,
    /// Weights of no child to four.
    pub(crate) children: [f64; 5],
    /// NOK a year.
    pub(crate) income: Skewed,
    pub(crate) club: f64,
    pub(crate) consent: f64,
    pub(crate) first_channel: [f64; 6],
    pub(crate) commute: [f64; 4],
    /// Orders in all.
    pub(crate) orders: Skewed,
    /// Days since signing up.
    pub(crate) tenure: Skewed,
    /// Days since the last order.
    pub(crate) recency: Skewed,
    pub(crate) weekend: f64,
    pub(crate) evening: f64,
    pub(crate) months: [f64; 12],
    /// Mean lines of an order beyond the first.
    pub(crate) extra_lines: f64,
    pub(crate) categories: [f64; 8],
    /// Mean place of an article among the eight of its category, from the cheapest (0) up.
    pub(crate) tier: f64,
    pub(crate) channels: [f64; 4],
    pub(crate) discounted: f64,
    pub(crate) returned: f64,
    /// Of the mails sent.
    pub(crate) opened: f64,
    /// Of the mails opened.
    pub(crate) clicked: f64,
    /// Of the mails clicked.
    pub(crate) converted: f64,
    /// Mean answers, on a scale where 1 to 5 are the answers.
    pub(crate) answers: [f64; 8],
}

/// Something between two values.
trait Between: Sized + Copy {
    /// `self` at 0, `other` at 1, and beyond it above.
    fn toward(self, other: Self, part: f64) -> Self;
}

impl Between for f64 {
    fn toward(self, other: Self, part: f64) -> Self {
        self + part * (other - self)
    }
}

impl<const N: usize> Between for [f64; N] {
    fn toward(self, other: Self, part: f64) -> Self {
        std::array::from_fn(|place| self[place].toward(other[place], part))
    }
}

impl Between for Normal {
    fn toward(self, other: Self, part: f64) -> Self {
        Self { mean: self.mean.toward(other.mean, part), deviation: self.deviation.toward(other.deviation, part) }
    }
}

impl Between for Skewed {
    fn toward(self, other: Self, part: f64) -> Self {
        let median = self.median.ln().toward(other.median.ln(), part).exp();
        Self { median, sigma: self.sigma.toward(other.sigma, part) }
    }
}

impl Manner {
    /// The manner that lies `part` of the way from this one to `other`; medians go in logarithms.
    pub(crate) fn toward(&self, other: &Self, part: f64) -> Self {
        Self {
            birth_year: self.birth_year.toward(other.birth_year, part),
            woman: self.woman.toward(other.woman, part),
            children: self.children.toward(other.children, part),
            income: self.income.toward(other.income, part),
            club: self.club.toward(other.club, part),
            consent: self.consent.toward(other.consent, part),
            first_channel: self.first_channel.toward(other.first_channel, part),
            commute: self.commute.toward(other.commute, part),
            orders: self.orders.toward(other.orders, part),
            tenure: self.tenure.toward(other.tenure, part),
            recency: self.recency.toward(other.recency, part),
            weekend: self.weekend.toward(other.weekend, part),
            evening: self.evening.toward(other.evening, part),
            months: self.months.toward(other.months, part),
            extra_lines: self.extra_lines.toward(other.extra_lines, part),
            categories: self.categories.toward(other.categories, part),
            tier: self.tier.toward(other.tier, part),
            channels: self.channels.toward(other.channels, part),
            discounted: self.discounted.toward(other.discounted, part),
            returned: self.returned.toward(other.returned, part),
            opened: self.opened.toward(other.opened, part),
            clicked: self.clicked.toward(other.clicked, part),
            converted: self.converted.toward(other.converted, part),
            answers: self.answers.toward(other.answers, part),
        }
    }
}
