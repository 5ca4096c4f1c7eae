//! How Supabase Storage is called: one HTTP request, whose body may come as a stream, and an answer that always does. The platform's fetch
//! sends it in the Worker; reqwest, which can't stream a body out of WebAssembly, in native tests.

use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::LocalBoxStream;
use http::{Request, Response};

use crate::media::bucket::Upload;
use crate::runtime::error_chain::Cause;

/// What is sent.
pub enum RequestBody {
    Whole(Bytes),
    Stream(Upload),
}

/// What comes back; it ends with an error where the connection breaks.
pub type ResponseBody = LocalBoxStream<'static, Result<Bytes, Cause>>;

/// A way to the service.
#[async_trait(?Send)]
pub trait Fetch {
    /// Sends the request once. Dropping the future, or the answer's body, ends the call.
    async fn fetch(&self, request: Request<RequestBody>) -> Result<Response<ResponseBody>, Cause>;
}
