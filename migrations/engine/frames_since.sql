-- The frames of these jobs, each with its events since: after p_after_seq for the job p_after_job_id, from p_since on for the
-- others. Without the former and the latter a frame has no events.
create or replace function engine.frames_since(
  p_job_ids uuid[], p_after_job_id uuid, p_after_seq bigint, p_since timestamptz
)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(frame || jsonb_build_object('events', (
      select coalesce(jsonb_agg(jsonb_build_object('seq', seq, 'type', type, 'data', data) order by seq), '[]')
      from job_events
      where job_id = (frame ->> 'jobId')::uuid
        and case when job_id = p_after_job_id then seq > p_after_seq else created_at >= p_since end
    ))), '[]')
    from jsonb_array_elements(job_frames(p_job_ids)) as frame
  );
end
$$;

revoke all on function engine.frames_since(uuid[], uuid, bigint, timestamptz) from public, anon, authenticated, service_role;
