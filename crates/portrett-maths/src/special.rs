//! Special functions, and the only place that takes logarithms and exponentials.
//!
//! Takes plain numbers, gives plain numbers. Everything else in this crate asks here, so that a
//! vectorised form can take over in one place, and so that tails are handled once: a probability far
//! out is computed as an upper tail, never as one minus something. Logarithms and exponentials come from
//! a library in plain Rust, not from the system's, whose last digit differs between processors.

use statrs::function::{beta, erf, gamma};

/// Above these degrees of freedom Student's t is taken as normal: the two differ by less than
/// `1 / (4 · degrees)` of the density, which is below what the continued fraction resolves.
const NORMAL_FROM_DEGREES: f64 = 1e7;

/// Above these degrees of freedom the quantile is expanded around the normal one: the next term is under
/// 10⁻¹⁰ of it there, where inverting the beta function loses digits.
const EXPANSION_FROM_DEGREES: f64 = 1e4;

/// Natural logarithm.
#[inline]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// `ln(1 + x)`, exact for small `x`.
#[inline]
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// `exp(x) − 1`, exact for small `x`.
#[inline]
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// Exponential.
#[inline]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// The reciprocals of 0! to 13!: Taylor's series of the exponential, whose next term is under 10⁻¹⁷ of it
/// within half of ln 2.
const RECIPROCAL_FACTORIALS: [f64; 14] = {
    let mut terms = [1.0; 14];
    let mut n = 1;
    while n < 14 {
        terms[n] = terms[n - 1] / n as f64;
        n += 1;
    }
    terms
};

/// ln 2 in two parts (Cody and Waite 1980): the first has so few digits that its product with a small whole
/// number is exact.
const LN_2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// Exponentials of several numbers between −708 and 709, within two units of the last digit, in a form
/// that becomes vector instructions: `2ⁿ · exp(r)` with `|r|` at most half of ln 2.
#[inline(always)]
#[allow(clippy::inline_always, clippy::needless_range_loop)]
pub fn exp_lanes<const K: usize>(x: [f64; K]) -> [f64; K] {
    /// Added to a number, leaves its whole part in the lowest bits: 1.5 · 2⁵².
    const ROUND: f64 = 6_755_399_441_055_744.0;
    const BIAS: u64 = 1023;
    let mut out = [0.0; K];
    for k in 0..K {
        let rounded = x[k] * std::f64::consts::LOG2_E + ROUND;
        let n = rounded - ROUND;
        let r = (x[k] - n * LN_2_HIGH) - n * LN_2_LOW;
        let mut sum = RECIPROCAL_FACTORIALS[13];
        let mut term = 13;
        while term > 0 {
            term -= 1;
            sum = sum * r + RECIPROCAL_FACTORIALS[term];
        }
        out[k] = sum * f64::from_bits(rounded.to_bits().wrapping_add(BIAS) << 52);
    }
    out
}

/// The reciprocals of 1, 3, 5 … 19: the series of the inverse hyperbolic tangent, whose next term is under
/// 10⁻¹⁷ of it where `s` is at most 3 − 2√2.
const RECIPROCAL_ODDS: [f64; 11] = {
    let mut terms = [1.0; 11];
    let mut n = 1;
    while n < 11 {
        terms[n] = 1.0 / (2 * n + 1) as f64;
        n += 1;
    }
    terms
};

/// Natural logarithms of several positive normal numbers, within two units of the last digit (absolute near
/// one), in a form that becomes vector instructions: `ln x = e · ln 2 + 2 · artanh((m − 1) / (m + 1))` with
/// `x = 2ᵉ · m` and `m` from √½ to √2.
#[inline(always)]
#[allow(clippy::inline_always, clippy::needless_range_loop)]
pub fn ln_lanes<const K: usize>(x: [f64; K]) -> [f64; K] {
    /// √½, from which on a number belongs to the next power of two.
    const SQRT_HALF: u64 = 0x3fe6_a09e_667f_3bcd;
    const EXPONENT: u64 = 0xfff0_0000_0000_0000;
    /// With a small whole number in its lowest bits, it is 2⁵² and that number.
    const WHOLE: u64 = 0x4330_0000_0000_0000;
    /// Keeps the exponent positive while it is shifted.
    const BIAS: u64 = 1024;
    let mut out = [0.0; K];
    for k in 0..K {
        let bits = x[k].to_bits();
        let exponent = bits.wrapping_sub(SQRT_HALF) & EXPONENT;
        let m = f64::from_bits(bits.wrapping_sub(exponent));
        let shifted = exponent.wrapping_add(BIAS << 52) >> 52;
        let e = f64::from_bits(shifted | WHOLE) - (f64::from_bits(WHOLE) + BIAS as f64);
        let s = (m - 1.0) / (m + 1.0);
        let square = s * s;
        let mut sum = RECIPROCAL_ODDS[10];
        let mut term = 10;
        while term > 0 {
            term -= 1;
            sum = sum * square + RECIPROCAL_ODDS[term];
        }
        out[k] = e * LN_2_HIGH + (2.0 * s * sum + e * LN_2_LOW);
    }
    out
}

/// `base` to the power `exponent`, for a base above zero.
#[inline]
pub fn power(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// `1 / (1 + exp(−x))`, without overflow for any finite `x`.
#[inline]
pub fn logistic(x: f64) -> f64 {
    if x >= 0.0 {
        1.0 / (1.0 + exp(-x))
    } else {
        let e = exp(x);
        e / (1.0 + e)
    }
}

/// `ln(1 + exp(x))`, without overflow for any finite `x`.
#[inline]
pub fn softplus(x: f64) -> f64 {
    x.max(0.0) + ln_1p(exp(-x.abs()))
}

/// `ln Γ(x)` for `x` above zero.
pub fn ln_gamma(x: f64) -> f64 {
    gamma::ln_gamma(x)
}

/// `ln` of the number of ways to choose `k` of `n`; `k` must not exceed `n`.
pub fn ln_choose(n: u64, k: u64) -> f64 {
    let (n, k) = (n as f64, k as f64);
    ln_gamma(n + 1.0) - ln_gamma(k + 1.0) - ln_gamma(n - k + 1.0)
}

/// Standard normal distribution function.
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * erf::erfc(-x / std::f64::consts::SQRT_2)
}

/// Probability that a standard normal deviate lies at least as far from zero as `x`.
pub fn normal_two_sided(x: f64) -> f64 {
    erf::erfc(x.abs() / std::f64::consts::SQRT_2)
}

/// Standard normal quantile for `p` from 0 to 1; infinite at the ends.
pub fn normal_quantile(p: f64) -> f64 {
    -std::f64::consts::SQRT_2 * erf::erfc_inv(2.0 * p)
}

/// Probability that Student's t with `degrees` of freedom (above zero) lies at least as far from
/// zero as `t`.
pub fn student_two_sided(t: f64, degrees: f64) -> f64 {
    if degrees > NORMAL_FROM_DEGREES || t.is_infinite() {
        return normal_two_sided(t);
    }
    beta::beta_reg(degrees / 2.0, 0.5, degrees / (degrees + t * t))
}

/// Student's t quantile for `p` between 0 and 1, with `degrees` of freedom, above zero.
pub fn student_quantile(p: f64, degrees: f64) -> f64 {
    if degrees > EXPANSION_FROM_DEGREES {
        return student_expansion(normal_quantile(p), degrees);
    }
    let tail = p.min(1.0 - p);
    let y = beta::inv_beta_reg(degrees / 2.0, 0.5, 2.0 * tail);
    let distance = (degrees * (1.0 - y) / y).sqrt();
    if p < 0.5 { -distance } else { distance }
}

/// Student's t quantile from the normal quantile `z`, for many degrees of freedom (Abramowitz and Stegun
/// 1964, 26.7.5, to the second term).
fn student_expansion(z: f64, degrees: f64) -> f64 {
    let square = z * z;
    let first = z * (square + 1.0) / 4.0;
    let second = z * ((5.0 * square + 16.0) * square + 3.0) / 96.0;
    z + (first + second / degrees) / degrees
}
