-- Records what a task stored. The caller holds the job's row lock. The same object twice keeps its row and its id.
create or replace function public.record_artifacts(p_job_id uuid, p_artifacts jsonb)
returns void
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  artifact jsonb;
  artifact_id uuid;
begin
  for artifact in select * from jsonb_array_elements(coalesce(p_artifacts, '[]'))
  loop
    insert into job_artifacts as known (
      job_id, owner_id, type, doc_num, is_combined, object_key, content_type, size_bytes, duration_seconds,
      page_count, word_count, input_hash, metadata
    )
    select
      p_job_id, jobs.owner_id, artifact ->> 'type', (artifact ->> 'docNum')::smallint,
      coalesce((artifact ->> 'isCombined')::boolean, false), artifact ->> 'objectKey',
      artifact ->> 'contentType', (artifact ->> 'sizeBytes')::bigint, (artifact ->> 'durationSeconds')::numeric,
      (artifact ->> 'pageCount')::integer, (artifact ->> 'wordCount')::integer, artifact ->> 'inputHash',
      coalesce(artifact -> 'metadata', '{}')
    from jobs where jobs.id = p_job_id
    on conflict (job_id, object_key) do update set
      content_type = excluded.content_type, size_bytes = excluded.size_bytes, duration_seconds = excluded.duration_seconds,
      page_count = excluded.page_count, word_count = excluded.word_count, input_hash = excluded.input_hash,
      metadata = excluded.metadata
    returning known.id into artifact_id;
    perform append_event(p_job_id, 'artifact', jsonb_build_object(
      'artifactId', artifact_id, 'type', artifact ->> 'type', 'docNum', artifact -> 'docNum'
    ));
  end loop;
end
$$;

revoke all on function public.record_artifacts(uuid, jsonb) from public, anon, authenticated, service_role;
