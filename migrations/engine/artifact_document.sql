-- An artifact as its readers get it.
create or replace function engine.artifact_document(p_artifact job_artifacts)
returns jsonb
language sql
immutable
set search_path = public, engine, pg_temp
as $$
  select jsonb_build_object(
    'id', p_artifact.id, 'jobId', p_artifact.job_id, 'type', p_artifact.type,
    'docNum', p_artifact.doc_num, 'isCombined', p_artifact.is_combined,
    'objectKey', p_artifact.object_key, 'contentType', p_artifact.content_type, 'sizeBytes', p_artifact.size_bytes,
    'durationSeconds', p_artifact.duration_seconds, 'pageCount', p_artifact.page_count, 'wordCount', p_artifact.word_count,
    'metadata', p_artifact.metadata, 'createdAt', p_artifact.created_at
  )
$$;

revoke all on function engine.artifact_document(job_artifacts) from public, anon, authenticated, service_role;
