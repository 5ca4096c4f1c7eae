-- Artifacts as their readers get them. A view and not a function of a row: `row_to_json` of its lines prints a row in one go,
-- which is much cheaper than an object made of its fields, and one shape serves all that answer artifacts.
create view engine.artifact_documents as
select
  id,
  job_id as "jobId",
  type,
  doc_num as "docNum",
  is_combined as "isCombined",
  object_key as "objectKey",
  content_type as "contentType",
  size_bytes as "sizeBytes",
  duration_seconds as "durationSeconds",
  page_count as "pageCount",
  word_count as "wordCount",
  metadata,
  created_at as "createdAt"
from public.job_artifacts;
revoke all on engine.artifact_documents from public, anon, authenticated, service_role;
