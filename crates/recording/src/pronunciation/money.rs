//! Sums of money: the currency is said behind the number, wherever it is written.

use super::numbers::{cardinal, whole_number};

/// A currency: one of it and several, and a hundredth of it where sums of less than one are told in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Currency {
    pub(crate) one: &'static str,
    pub(crate) many: &'static str,
    hundredths: Option<[&'static str; 2]>,
}

/// The sign or code, where one is written; the name of one and of several.
const CURRENCIES: [(&str, &str, &str); 56] = [
    ("US$", "US dollar", "US dollars"),
    ("A$", "Australian dollar", "Australian dollars"),
    ("AU$", "Australian dollar", "Australian dollars"),
    ("C$", "Canadian dollar", "Canadian dollars"),
    ("CA$", "Canadian dollar", "Canadian dollars"),
    ("NZ$", "New Zealand dollar", "New Zealand dollars"),
    ("HK$", "Hong Kong dollar", "Hong Kong dollars"),
    ("S$", "Singapore dollar", "Singapore dollars"),
    ("MX$", "Mexican peso", "Mexican pesos"),
    ("R$", "Brazilian real", "Brazilian reais"),
    ("$", "dollar", "dollars"),
    ("€", "euro", "euros"),
    ("£", "pound", "pounds"),
    ("¥", "yen", "yen"),
    ("₹", "rupee", "rupees"),
    ("Rs", "rupee", "rupees"),
    ("Rs.", "rupee", "rupees"),
    ("₽", "rouble", "roubles"),
    ("₩", "won", "won"),
    ("₺", "lira", "lira"),
    ("₪", "shekel", "shekels"),
    ("₴", "hryvnia", "hryvnias"),
    ("₫", "dong", "dong"),
    ("฿", "baht", "baht"),
    ("₱", "peso", "pesos"),
    ("₦", "naira", "naira"),
    ("₿", "bitcoin", "bitcoins"),
    ("zł", "zloty", "zlotys"),
    ("Kč", "koruna", "korunas"),
    ("kr", "krona", "kronor"),
    ("USD", "US dollar", "US dollars"),
    ("EUR", "euro", "euros"),
    ("GBP", "pound", "pounds"),
    ("CHF", "Swiss franc", "Swiss francs"),
    ("JPY", "yen", "yen"),
    ("CNY", "yuan", "yuan"),
    ("RMB", "yuan", "yuan"),
    ("INR", "rupee", "rupees"),
    ("AUD", "Australian dollar", "Australian dollars"),
    ("CAD", "Canadian dollar", "Canadian dollars"),
    ("NZD", "New Zealand dollar", "New Zealand dollars"),
    ("HKD", "Hong Kong dollar", "Hong Kong dollars"),
    ("SGD", "Singapore dollar", "Singapore dollars"),
    ("BRL", "Brazilian real", "Brazilian reais"),
    ("MXN", "Mexican peso", "Mexican pesos"),
    ("SEK", "Swedish krona", "Swedish kronor"),
    ("NOK", "Norwegian krone", "Norwegian kroner"),
    ("DKK", "Danish krone", "Danish kroner"),
    ("PLN", "zloty", "zlotys"),
    ("CZK", "koruna", "korunas"),
    ("TRY", "lira", "lira"),
    ("ZAR", "rand", "rand"),
    ("KRW", "won", "won"),
    ("ILS", "shekel", "shekels"),
    ("RUB", "rouble", "roubles"),
    ("¢", "cent", "cents"),
];

fn currency(one: &'static str, many: &'static str) -> Currency {
    let hundredths = match one {
        "pound" => Some(["penny", "pence"]),
        _ if one.ends_with("dollar") || one == "euro" => Some(["cent", "cents"]),
        _ => None,
    };
    Currency { one, many, hundredths }
}

/// The currency that ends `text`, and how many bytes it takes there: `for US$`, `about GBP `.
pub(crate) fn at_end(text: &str) -> Option<(Currency, usize)> {
    let stem = text.strip_suffix([' ', '\u{a0}', '\u{202f}']).unwrap_or(text);
    let is_code = |sign: &str| sign.ends_with(|last: char| last.is_alphabetic() || last == '.');
    let fits = |sign: &str| {
        // A sign touches its number; a code may stand apart.
        (stem.len() == text.len() || is_code(sign))
            && stem.strip_suffix(sign).is_some_and(|head| !head.ends_with(char::is_alphanumeric))
            && !matches!(sign, "¢" | "kr" | "zł" | "Kč" | "TRY")
    };
    let (sign, one, many) = CURRENCIES.iter().filter(|(sign, ..)| fits(sign)).max_by_key(|(sign, ..)| sign.len())?;
    Some((currency(one, many), text.len() - stem.len() + sign.len()))
}

/// The currency at the head of `text`, as it stands behind a number: `€`, `USD`.
pub(crate) fn at_head(text: &str) -> Option<(Currency, usize)> {
    let fits = |sign: &str| text.strip_prefix(sign).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let (sign, one, many) = CURRENCIES.iter().filter(|(sign, ..)| fits(sign)).max_by_key(|(sign, ..)| sign.len())?;
    Some((currency(one, many), sign.len()))
}

/// The factor behind a sum, said in full, and how many bytes it takes: `£2m`, `$3.5bn`.
pub(crate) fn factor(text: &str) -> Option<(&'static str, usize)> {
    const FACTORS: [(&str, &str); 12] = [
        ("k", "thousand"),
        ("K", "thousand"),
        ("m", "million"),
        ("M", "million"),
        ("mn", "million"),
        ("mio", "million"),
        ("b", "billion"),
        ("B", "billion"),
        ("bn", "billion"),
        ("tn", "trillion"),
        ("T", "trillion"),
        ("trn", "trillion"),
    ];
    let fits = |short: &str| text.strip_prefix(short).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    FACTORS.iter().find(|(short, _)| fits(short)).map(|(short, said)| (*said, short.len()))
}

/// "three dollars fifty" of `3.50`, "ninety-nine cents" of `0.99`; None where it is no sum with hundredths.
pub(crate) fn with_hundredths(digits: &str, currency: Currency) -> Option<String> {
    let (whole, hundredths) = digits.rsplit_once(['.', ','])?;
    let (number, rest) = (whole_number(&whole.replace(',', ""))?, whole_number(hundredths)?);
    if hundredths.len() != 2 {
        return None;
    }
    if let (0, 1.., Some([one, many])) = (number, rest, currency.hundredths) {
        return Some(format!("{} {}", cardinal(rest), if rest == 1 { one } else { many }));
    }
    let unit = if number == 1 { currency.one } else { currency.many };
    Some(match rest {
        0 => format!("{} {unit}", cardinal(number)),
        _ => format!("{} {unit} {}", cardinal(number), cardinal(rest)),
    })
}
