//! Services that have moved: nobody goes after them with a key and what somebody wrote, and an operator is told where they are and which
//! variable has to say so.

use std::collections::BTreeMap;
use std::rc::Rc;

use bytes::Bytes;
use http::Method;
use oneinabillion_edge::http::{Body, Services};
use oneinabillion_edge::media::bucket::Bucket;
use oneinabillion_edge::media::delivery::PictureHost;
use oneinabillion_edge::media::supabase::{StorageSettings, SupabaseBucket};
use oneinabillion_edge::provider::accounts::Credentials;
use oneinabillion_edge::runtime::error_chain::error_chain;
use serde_json::json;

use crate::native_fetch::NativeFetch;
use crate::stand_in::{Reply, StandIn};
use crate::world::World;

const STATUSES: [u16; 5] = [301, 302, 303, 307, 308];

/// Where the services are by now, and what has come there.
struct There {
    stand_in: StandIn,
    status: u16,
}

impl There {
    async fn with(status: u16) -> There {
        There { stand_in: StandIn::start().await, status }
    }

    /// As the old place answers. The address may hold a secret.
    fn moved(&self) -> Reply {
        Reply::Moved(self.status, format!("{}/elsewhere?token=very-secret", self.stand_in.url))
    }

    /// It was told and no more than that was done.
    fn is_told(&self, told: &str, variable: &str) {
        let moved = format!("the service has moved to {} ({})", self.stand_in.url, self.status);
        assert!(told.contains(&moved) && told.contains(variable), "{told}");
        assert!(!told.contains("very-secret"), "{told}");
        assert!(!self.stand_in.seen_anything(), "somebody went there");
    }
}

async fn sign_up(world: &World) -> u16 {
    let body =
        Body::Bytes(Bytes::from(json!({ "email": "mia@example.com", "password": "securepassword123" }).to_string()));
    world.send(Method::POST, "/api/auth/signup", &[("content-type", "application/json")], body).await.status
}

#[tokio::test]
async fn an_account_service_that_moved_gets_neither_passwords_nor_keys_elsewhere() {
    for status in STATUSES {
        let there = There::with(status).await;
        let world = World::new().await;
        world.supabase.answer("/auth/v1/signup", there.moved());
        assert_eq!(sign_up(&world).await, 500);
        there.is_told(&world.log.text(), "SUPABASE_URL");

        // A repeated sign-up signs in.
        let credentials =
            Credentials { email: "mia@example.com", password: "securepassword123", name: None, client_address: None };
        world.supabase.answer("/auth/v1/token?grant_type=password", there.moved());
        let signed_in = world.services.accounts.sign_in(&credentials, &*world.clock).await;
        there.is_told(&error_chain(&signed_in.expect_err("nobody signed in")), "SUPABASE_URL");
    }
}

#[tokio::test]
async fn a_data_api_and_public_keys_that_moved_are_asked_nowhere_else() {
    for status in STATUSES {
        let there = There::with(status).await;
        let world = World::new().await;
        world.supabase.answer("/rest/v1/rpc/list_jobs", there.moved());
        assert_eq!(world.get("/api/jobs").await.status, 500);
        there.is_told(&world.log.text(), "SUPABASE_URL");

        world.supabase.answer("/auth/v1/.well-known/jwks.json", there.moved());
        let asked = world.services.public_keys.for_token(Some("new"), &*world.clock).await;
        let error = asked.err().expect("no keys");
        there.is_told(&error_chain(&error), "SUPABASE_URL");
    }
}

#[tokio::test]
async fn a_storage_that_moved_gets_no_objects_elsewhere() {
    for status in STATUSES {
        let (here, there) = (StandIn::start().await, There::with(status).await);
        let settings = StorageSettings {
            url: format!("{}/storage/v1", here.url),
            service_key: "sb_secret_service".to_owned(),
            bucket: "artifacts".to_owned(),
        };
        let bucket = SupabaseBucket::new(settings, Rc::new(NativeFetch::default()));
        here.answer("/storage/v1/object/artifacts/1/a.txt", there.moved());
        let words = Bytes::from_static(b"Mia");
        let put = bucket.put("1/a.txt", words, "text/plain", &BTreeMap::new()).await;
        there.is_told(&error_chain(&put.expect_err("nothing stored")), "SUPABASE_URL");
        for address in ["object/info/artifacts/1/a.txt", "object/authenticated/artifacts/1/a.txt"] {
            here.answer(&format!("/storage/v1/{address}"), there.moved());
        }
        let read = bucket.get("1/a.txt", None).await;
        there.is_told(&error_chain(&read.err().expect("nothing read")), "SUPABASE_URL");
    }
}

#[tokio::test]
async fn a_host_of_pictures_that_moved_gets_no_picture_elsewhere() {
    for status in STATUSES {
        let (here, there) = (StandIn::start().await, There::with(status).await);
        let account = format!("cloudinary://874837:hidden-secret@demo?upload_prefix={}", here.url);
        let world = World::with(&[("CLOUDINARY_URL", &account)]).await;
        let cloudinary = Services::cloudinary(&world.services.configuration, world.clock.clone()).expect("an account");
        here.answer("/v1_1/demo/image/upload", there.moved());
        here.answer("/v1_1/demo/image/destroy", there.moved());
        let uploaded = cloudinary.upload("1/picture.png", Bytes::from_static(b"PNG")).await;
        there.is_told(&error_chain(&*uploaded.expect_err("nothing uploaded")), "CLOUDINARY_URL");
        let removed = cloudinary.remove("1/picture.png").await;
        there.is_told(&error_chain(&*removed.expect_err("nothing removed")), "CLOUDINARY_URL");
    }
}
