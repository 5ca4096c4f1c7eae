//! Redirects of services that we named: followed by nobody, since who goes after one hands over a key, and what a user wrote.

use std::fmt;

use reqwest::header::LOCATION;
use url::Url;

/// A client that leaves redirects alone. In a Worker `src/platform/direct_calls.mjs` sees to it.
#[expect(clippy::disallowed_methods, reason = "this is what the others are to use")]
pub fn direct_client() -> reqwest::Client {
    #[cfg(not(target_arch = "wasm32"))]
    if let Ok(client) = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build() {
        return client;
    }
    reqwest::Client::new()
}

/// What an answer says that would have the call made elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    status: u16,
    /// Scheme, host and port alone: the rest of an address may hold secrets.
    origin: Option<String>,
}

impl Redirect {
    /// None for an answer of another kind: a 300 leads nowhere by itself, and PostgREST has one for functions that it can't tell apart.
    pub fn of(status: u16, location: Option<&str>, asked: &Url) -> Option<Redirect> {
        if !matches!(status, 301..=303 | 307 | 308) {
            return None;
        }
        let target = location.and_then(|location| asked.join(location).ok());
        let origin = target.filter(Url::has_host).map(|target| target.origin().ascii_serialization());
        Some(Redirect { status, origin })
    }

    pub fn of_response(response: &reqwest::Response) -> Option<Redirect> {
        let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
        Redirect::of(response.status().as_u16(), location, response.url())
    }
}

impl fmt::Display for Redirect {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.origin {
            Some(origin) => write!(formatter, "the service has moved to {origin} ({})", self.status),
            None => write!(formatter, "the service has moved to nowhere that can be read ({})", self.status),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(status: u16, location: Option<&str>) -> Option<String> {
        let asked =
            Url::parse("http://key:secret@api.example.com:8080/v1/audio/speech?token=secret").expect("an address");
        Redirect::of(status, location, &asked).map(|redirect| redirect.to_string())
    }

    #[test]
    fn a_redirect_is_told_with_the_host_that_it_leads_to_and_nothing_more_of_the_address() {
        for (location, origin) in [
            ("https://user:password@new.example.com/v1/audio/speech?token=secret#part", "https://new.example.com"),
            ("https://new.example.com:8443/", "https://new.example.com:8443"),
            ("//new.example.com/v2", "http://new.example.com"),
            ("/v2/audio/speech?token=secret", "http://api.example.com:8080"),
            ("https://bücher.example/", "https://xn--bcher-kva.example"),
        ] {
            let expected = format!("the service has moved to {origin} (308)");
            assert_eq!(told(308, Some(location)), Some(expected), "{location}");
        }
        for odd in [None, Some("https://"), Some("data:text/plain,secret"), Some("mailto:secret@example.com")] {
            let expected = "the service has moved to nowhere that can be read (301)";
            assert_eq!(told(301, odd).as_deref(), Some(expected), "{odd:?}");
        }
    }

    #[test]
    fn only_what_leads_elsewhere_is_a_redirect() {
        for status in [301, 302, 303, 307, 308] {
            assert!(told(status, Some("/")).is_some(), "{status}");
        }
        for status in [200, 201, 300, 304, 305, 400, 404, 500] {
            assert_eq!(told(status, Some("/")), None, "{status}");
        }
    }
}
