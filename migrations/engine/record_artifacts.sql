-- Records what tasks stored: [{"jobId", "artifacts"}]. The caller holds the jobs' row locks. The same object again keeps its row
-- and its id.
-- Answers the events of it: [{"jobId", "type", "data"}].
create or replace function engine.record_artifacts(p_made jsonb)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  answer jsonb;
begin
  with made as (
    select distinct on (job_id, artifact ->> 'objectKey') job_id, artifact
    from (
      -- From an array and not from the JSON: see settle_tasks.
      select (item ->> 'jobId')::uuid as job_id, artifact
      from unnest(array(select jsonb_array_elements(p_made))) as item cross join jsonb_array_elements(item -> 'artifacts') as artifact
    ) as items
  ),
  recorded as (
    insert into job_artifacts as known (
      job_id, owner_id, type, doc_num, is_combined, object_key, content_type, size_bytes, duration_seconds, page_count, word_count,
      input_hash, metadata
    )
    select
      jobs.id, jobs.owner_id, artifact ->> 'type', (artifact ->> 'docNum')::smallint,
      coalesce((artifact ->> 'isCombined')::boolean, false), artifact ->> 'objectKey', artifact ->> 'contentType',
      (artifact ->> 'sizeBytes')::bigint, (artifact ->> 'durationSeconds')::numeric, (artifact ->> 'pageCount')::integer,
      (artifact ->> 'wordCount')::integer, artifact ->> 'inputHash', coalesce(artifact -> 'metadata', '{}')
    from made join jobs on jobs.id = made.job_id
    on conflict (job_id, object_key) do update set
      content_type = excluded.content_type, size_bytes = excluded.size_bytes, duration_seconds = excluded.duration_seconds,
      page_count = excluded.page_count, word_count = excluded.word_count, input_hash = excluded.input_hash, metadata = excluded.metadata
    returning known.id, known.job_id, known.type, known.doc_num
  )
  select coalesce(jsonb_agg(jsonb_build_object('jobId', job_id, 'type', 'artifact', 'data', jsonb_build_object(
    'artifactId', id, 'type', type, 'docNum', doc_num
  ))), '[]')
  from recorded
  into answer;
  return answer;
end
$$;

revoke all on function engine.record_artifacts(jsonb) from public, anon, authenticated, service_role;
