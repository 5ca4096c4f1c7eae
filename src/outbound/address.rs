//! What may be fetched or called when a client names it: public `https` addresses without credentials, and nothing inside of a network
//! (FAILURES 31).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use thiserror::Error;
use url::{Host, Url};

/// Why an address is neither fetched nor called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AddressError {
    #[error("the address is not https")]
    NotHttps,
    #[error("the address carries a user name or password")]
    Credentials,
    #[error("the address points into a private network")]
    Private,
}

/// Checks an address before it is called, each redirect's too: a public name may resolve to a private address, which only the network can
/// see, and Cloudflare's leads to none.
pub fn check_address(url: &Url) -> Result<(), AddressError> {
    if url.scheme() != "https" {
        return Err(AddressError::NotHttps);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(AddressError::Credentials);
    }
    match url.host() {
        Some(host) if is_public(&host) => Ok(()),
        Some(_) => Err(AddressError::Private),
        None => Err(AddressError::NotHttps),
    }
}

/// What names end with that only resolve inside a network: reserved ones (RFC 6761, 6762, 8375; ICANN's `.internal`), and those that routers,
/// companies and clusters make up.
const INNER_NAMES: &[&str] = &[
    ".localhost",
    ".local",
    ".internal",
    ".home.arpa",
    ".test",
    ".localdomain",
    ".lan",
    ".home",
    ".corp",
    ".intranet",
    ".svc",
];

/// Names that only resolve inside a network, and addresses that only route there.
fn is_public(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => {
            let name = name.trim_end_matches('.').to_ascii_lowercase();
            name.contains('.') && !INNER_NAMES.iter().any(|suffix| name.ends_with(suffix))
        }
        Host::Ipv4(address) => is_public_v4(*address),
        Host::Ipv6(address) => is_public_v6(*address),
    }
}

/// Whether an address routes outside of a network.
pub fn is_public_address(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

/// RFC 6890's special-purpose blocks are not public.
fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_documentation()
        || address.is_multicast()
        || first == 0
        || first >= 240
        // Shared address space of carriers, 100.64.0.0/10; benchmarking, 198.18.0.0/15; protocol assignments, 192.0.0.0/24.
        || (first == 100 && (64..128).contains(&second))
        || (first == 198 && (18..20).contains(&second))
        || (first == 192 && second == 0 && third == 0))
}

/// Only global unicast (2000::/3) is public, less documentation, and less what wraps an IPv4 address (6to4, Teredo).
fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    let [first, second, ..] = address.segments();
    (first & 0xe000) == 0x2000
        && first != 0x2002
        && !(first == 0x2001 && (second == 0 || second == 0x0db8))
        // The newer block for documentation, 3fff::/20 (RFC 9637).
        && !(first == 0x3fff && second < 0x1000)
}
