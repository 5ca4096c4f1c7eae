//! Object keys: derived from ids, never from names, which could collide, become empty or overwrite each other (FAILURES 17).

use uuid::Uuid;

/// `{job}/{docNum}/{kind}.{extension}`: an object of one document.
pub fn document_key(job_id: Uuid, doc_num: u8, kind: &str, extension: &str) -> String {
    format!("{job_id}/{doc_num}/{kind}.{extension}")
}

/// `{job}/{kind}.{extension}`: an object of the whole job.
pub fn job_key(job_id: Uuid, kind: &str, extension: &str) -> String {
    format!("{job_id}/{kind}.{extension}")
}

/// `cache/{kind}/{hash}.{extension}`: an object that belongs to no job and is found by the hash of what it was made from.
pub fn cache_key(kind: &str, input_hash: &str, extension: &str) -> String {
    format!("cache/{kind}/{input_hash}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_documents_never_share_a_key() {
        let job_id = Uuid::nil();
        assert_ne!(document_key(job_id, 1, "reading", "pdf"), document_key(job_id, 11, "reading", "pdf"));
        assert_ne!(document_key(job_id, 1, "reading", "pdf"), job_key(job_id, "reading", "pdf"));
    }
}
