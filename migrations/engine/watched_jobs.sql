-- Those of these jobs that somebody watches; null when nobody watches any of them.
create or replace function engine.watched_jobs(p_job_ids uuid[])
returns uuid[]
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select array_agg(id) from jobs
    where id = any (p_job_ids) and exists (
      select from watches where room = any (array['job:' || id, owner_key]) and watched_until > now()
    )
  );
end
$$;

revoke all on function engine.watched_jobs(uuid[]) from public, anon, authenticated, service_role;
