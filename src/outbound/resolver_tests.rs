use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;

/// A resolver that gives `records` to every question about their type.
async fn resolver_with(records: &'static [(u16, &'static str)]) -> Resolver {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}/dns-query", listener.local_addr().expect("an address"));
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = vec![0; 4096];
            let length = stream.read(&mut request).await.expect("a request");
            let request = String::from_utf8_lossy(&request[..length]).into_owned();
            assert!(request.starts_with("GET /dns-query?name=hooks.example.com&type="), "{request}");
            let asks_for = |record_type: u16| request.contains(&format!("type={record_type} "));
            // As resolvers do it, the aliases on the way come along.
            let answers: Vec<String> = records
                .iter()
                .filter(|(record_type, _)| asks_for(*record_type) || *record_type == 5)
                .map(|(record_type, data)| format!(r#"{{"name":"x","type":{record_type},"TTL":1,"data":"{data}"}}"#))
                .collect();
            let body = format!(r#"{{"Status":0,"Answer":[{}]}}"#, answers.join(","));
            let head = format!("HTTP/1.1 200 -\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
            stream.write_all(format!("{head}{body}").as_bytes()).await.expect("an answer");
        }
    });
    Resolver::new(Url::parse(&address).expect("an address"))
}

async fn checked(records: &'static [(u16, &'static str)]) -> Result<(), ResolveError> {
    resolver_with(records).await.check("hooks.example.com").await
}

/// FAILURES 31.
#[tokio::test]
async fn a_name_is_called_when_all_of_its_addresses_are_public() {
    assert!(checked(&[(5, "cdn.example.com."), (A, "93.184.216.34")]).await.is_ok());
    assert!(checked(&[(A, "93.184.216.34"), (AAAA, "2606:2800:220:1::1")]).await.is_ok());
    for private in [
        &[(A, "10.0.0.7")][..],
        &[(A, "93.184.216.34"), (A, "169.254.169.254")],
        &[(A, "93.184.216.34"), (AAAA, "fd00::1")],
        &[(AAAA, "::ffff:127.0.0.1")],
    ] {
        assert!(matches!(checked(private).await, Err(ResolveError::Private)), "{private:?}");
    }
    assert!(matches!(checked(&[(5, "cdn.example.com.")]).await, Err(ResolveError::NoAddress)));
}

#[tokio::test]
async fn a_resolver_that_is_away_says_nothing_of_a_name() {
    let nobody = Resolver::new(Url::parse("http://127.0.0.1:1/dns-query").expect("an address"));
    assert!(matches!(nobody.check("hooks.example.com").await, Err(ResolveError::Unavailable(_))));
}
