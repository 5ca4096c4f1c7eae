//! Reads variables one by one and collects every fault, so that an operator sees all of them at once.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use strum::VariantNames;
use thiserror::Error;
use url::Url;

use super::secret::Secret;

pub(super) const SHORTEST_PASSWORD_BYTES: usize = 16;

/// What is wrong with one variable or binding. It never holds the value, which may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableError {
    pub variable: &'static str,
    /// To be read after the name: `is missing`.
    pub problem: String,
}

/// All faults of a configuration; until they are fixed, the Worker answers only liveness checks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Error)]
pub struct ConfigurationErrors {
    pub faults: Vec<VariableError>,
    /// Whether the faults may be shown to a client.
    pub in_development: bool,
    /// Who knows one of these may see them all the same.
    pub operator_secrets: Vec<Secret>,
}

impl fmt::Display for ConfigurationErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            let separator = if index > 0 { "; " } else { "" };
            write!(formatter, "{separator}{} {}", fault.variable, fault.problem)?;
        }
        Ok(())
    }
}

/// Looks variables up and collects what is wrong with them. A getter that found a fault returns a placeholder that is never used.
pub(super) struct Reader<'a> {
    lookup: &'a dyn Fn(&str) -> Option<String>,
    faults: Vec<VariableError>,
}

impl<'a> Reader<'a> {
    #[cfg(test)]
    pub fn new(lookup: &'a dyn Fn(&str) -> Option<String>) -> Reader<'a> {
        Reader::beside(lookup, Vec::new())
    }

    /// Adds to the faults that were found before.
    pub fn beside(lookup: &'a dyn Fn(&str) -> Option<String>, faults: Vec<VariableError>) -> Reader<'a> {
        Reader { lookup, faults }
    }

    pub fn into_faults(self) -> Vec<VariableError> {
        self.faults
    }

    /// What several readers of a variable find is told once.
    pub fn fault(&mut self, variable: &'static str, problem: impl Into<String>) {
        let fault = VariableError { variable, problem: problem.into() };
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    /// Whether nothing is wrong with any of the variables so far: what would only follow from a fault is not told beside it.
    pub fn are_sound(&self, variables: &[&str]) -> bool {
        !self.faults.iter().any(|fault| variables.contains(&fault.variable))
    }

    /// An empty variable counts as unset.
    pub fn optional(&mut self, variable: &'static str) -> Option<String> {
        (self.lookup)(variable).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    pub fn required(&mut self, variable: &'static str) -> String {
        self.optional(variable).unwrap_or_else(|| {
            self.fault(variable, "is missing");
            String::new()
        })
    }

    pub fn required_secret(&mut self, variable: &'static str) -> Secret {
        Secret::new(self.required(variable))
    }

    pub fn optional_secret(&mut self, variable: &'static str) -> Option<Secret> {
        self.optional(variable).map(Secret::new)
    }

    /// A key that is sent in a header: one that can't be would only be found out by the first call.
    pub fn optional_key(&mut self, variable: &'static str) -> Option<Secret> {
        let key = self.optional_secret(variable)?;
        let is_of_keys = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'`');
        if !key.reveal().bytes().all(is_of_keys) {
            self.fault(
                variable,
                "must be the key alone: letters, digits and signs of ASCII, with no spaces, no quotes and no \"Bearer\"",
            );
        }
        Some(key)
    }

    /// A secret that callers send as it is: too long to be guessed.
    pub fn optional_password(&mut self, variable: &'static str) -> Option<Secret> {
        let secret = self.optional_secret(variable)?;
        if secret.reveal().len() < SHORTEST_PASSWORD_BYTES {
            self.fault(variable, format!("must have {SHORTEST_PASSWORD_BYTES} characters or more"));
        }
        Some(secret)
    }

    /// A secret for HMAC-SHA256 must be as long as the hash (RFC 7518, section 3.2).
    pub fn check_signing_secret(&mut self, variable: &'static str, secret: &Secret) {
        if (1..32).contains(&secret.reveal().len()) {
            self.fault(variable, "must have 32 characters or more");
        }
    }

    pub fn optional_url(&mut self, variable: &'static str) -> Option<Url> {
        let text = self.optional(variable)?;
        let url = Url::parse(&text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        match &url {
            None => self.fault(variable, "must be an http or https address"),
            // A Worker can't call it, and whoever logs an address would log a secret.
            Some(url) if !url.username().is_empty() || url.password().is_some() => {
                self.fault(variable, "must hold no user and no password: keys have variables of their own");
            }
            Some(_) => {}
        }
        url
    }

    /// Of a service whose routes are added to it.
    pub fn optional_base_url(&mut self, variable: &'static str) -> Option<Url> {
        let url = self.optional_url(variable);
        self.without_route(variable, url)
    }

    pub fn required_base_url(&mut self, variable: &'static str) -> Option<Url> {
        let url = self.required_url(variable);
        self.without_route(variable, url)
    }

    fn without_route(&mut self, variable: &'static str, url: Option<Url>) -> Option<Url> {
        if url.as_ref().is_some_and(|url| url.query().is_some() || url.fragment().is_some()) {
            self.fault(variable, "must end before ? and #: what stands behind them would be lost");
        }
        let path = url.as_ref().map(|url| url.path().trim_end_matches('/')).unwrap_or_default();
        if let Some(route) = ROUTES.into_iter().find(|route| path.ends_with(route)) {
            self.fault(variable, format!("must end before {route}: the Worker adds it"));
        }
        url
    }

    /// Of a project, and not of one of its parts.
    pub fn required_project_url(&mut self, variable: &'static str) -> Option<Url> {
        let url = self.required_url(variable);
        if let Some(part) = url.as_ref().and_then(part_of_project) {
            self.fault(variable, format!("must be the project's address: leave out {part} and what follows"));
        }
        url
    }

    pub fn required_url(&mut self, variable: &'static str) -> Option<Url> {
        let before = self.faults.len();
        let url = self.optional_url(variable);
        if url.is_none() && self.faults.len() == before {
            self.fault(variable, "is missing");
        }
        url
    }

    pub fn number(&mut self, variable: &'static str, range: RangeInclusive<u32>, default: u32) -> u32 {
        let Some(text) = self.optional(variable) else { return default };
        match text.parse() {
            Ok(number) if range.contains(&number) => number,
            _ => {
                self.fault(variable, format!("must be a whole number from {} to {}", range.start(), range.end()));
                default
            }
        }
    }

    /// US dollars with cents, in millionths; 0 is no limit.
    pub fn micro_usd(&mut self, variable: &'static str, default_usd: u64) -> u64 {
        let Some(text) = self.optional(variable) else { return default_usd * 1_000_000 };
        match text.parse::<f64>() {
            Ok(usd) if (0.0..=1_000_000.0).contains(&usd) => (usd * 1e6).round() as u64,
            _ => {
                self.fault(variable, "must be US dollars from 0 to 1000000, such as 2.50");
                0
            }
        }
    }

    /// A required word of a closed list.
    pub fn required_choice<T: FromStr + VariantNames>(&mut self, variable: &'static str, stand_in: T) -> T {
        if self.optional(variable).is_none() {
            self.fault(variable, "is missing");
        }
        self.choice(variable, stand_in)
    }

    /// Words of a closed list, separated by commas, each once.
    pub fn choices<T: FromStr + VariantNames + PartialEq>(
        &mut self,
        variable: &'static str,
        default: Vec<T>,
    ) -> Vec<T> {
        let Some(text) = self.optional(variable) else { return default };
        let mut chosen = Vec::new();
        for word in text.split(',') {
            match word.trim().parse::<T>() {
                Ok(choice) if !chosen.contains(&choice) => chosen.push(choice),
                _ => {
                    let known = T::VARIANTS.join(", ");
                    self.fault(variable, format!("must be one or more of {known}, separated by commas, each once"));
                    return default;
                }
            }
        }
        chosen
    }

    /// An optional word of a closed list.
    pub fn choice<T: FromStr + VariantNames>(&mut self, variable: &'static str, default: T) -> T {
        let Some(text) = self.optional(variable) else { return default };
        text.parse().unwrap_or_else(|_| {
            self.fault(variable, format!("must be one of {}", T::VARIANTS.join(", ")));
            default
        })
    }
}

/// The part of a Supabase project that the address leads into.
/// Of services that speak OpenAI's API.
const ROUTES: [&str; 4] = ["/chat/completions", "/audio/speech", "/images/generations", "/images/edits"];

fn part_of_project(url: &Url) -> Option<&'static str> {
    ["/rest/v1", "/auth/v1", "/storage/v1", "/functions/v1"].into_iter().find(|part| url.path().contains(part))
}
