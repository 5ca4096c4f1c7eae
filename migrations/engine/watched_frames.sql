-- The frames of those of these jobs that somebody watches, each with the events of this transaction; null when nobody watches
-- any of them. The caller holds the jobs' row locks or has just made them.
create or replace function engine.watched_frames(p_job_ids uuid[])
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
declare
  watched uuid[] := watched_jobs(p_job_ids);
begin
  if watched is null then
    return null;
  end if;
  return frames_since(watched, null, null, now());
end
$$;

revoke all on function engine.watched_frames(uuid[]) from public, anon, authenticated, service_role;
