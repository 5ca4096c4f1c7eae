//! A caller without a token: known by the address alone, and only as a keyed hash of it, so that no address is stored or logged.

use std::net::{IpAddr, Ipv6Addr};

use super::call::Call;

/// Set by Cloudflare and by nobody else; `X-Forwarded-For` can be written by anyone and is never read (FAILURES 26).
const CLIENT_ADDRESS: &str = "cf-connecting-ip";

/// The client's address, for a service that limits its clients by it.
pub fn client_address(call: &Call) -> Option<IpAddr> {
    call.header(CLIENT_ADDRESS)?.trim().parse().ok().map(|address: IpAddr| address.to_canonical())
}

/// 32 hexadecimal digits; requests without an address share one.
pub fn address_hash(call: &Call) -> String {
    let address = call.header(CLIENT_ADDRESS).map_or_else(|| "unknown".to_owned(), network_of);
    call.services.signer.keyed_hash("client address", &address)
}

/// What one client can't change at will: an IPv4 address, which may come mapped into IPv6 (RFC 4291, section 2.5.5.2), or the first 64
/// bits of an IPv6 address, since a single customer is given at least that much (RFC 6177).
fn network_of(address: &str) -> String {
    match address.trim().parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V4(address)) => address.to_string(),
        Ok(IpAddr::V6(address)) => {
            let [first, second, third, fourth, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(first, second, third, fourth, 0, 0, 0, 0))
        }
        Err(_) => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ipv6_client_is_its_network_of_64_bits() {
        for address in ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0DB8:0001:0002:0:0:0:9"] {
            assert_eq!(network_of(address), "2001:db8:1:2::/64", "{address}");
        }
        assert_ne!(network_of("2001:db8:1:3::1"), network_of("2001:db8:1:2::1"));
    }

    #[test]
    fn an_ipv4_address_mapped_into_ipv6_is_the_ipv4_address() {
        assert_eq!(network_of("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(network_of("::ffff:c000:207"), network_of("192.0.2.7"));
    }
}
