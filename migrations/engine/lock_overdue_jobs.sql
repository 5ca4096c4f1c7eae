-- Locks up to p_limit jobs that nobody waits for any more, and passes over those that somebody is writing right now. Null when
-- there are none.
create or replace function engine.lock_overdue_jobs(p_limit integer)
returns uuid[]
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  answer uuid[];
begin
  select array_agg(id) from (
    select id from jobs where finished_at is null and cancel_at <= now() order by id limit p_limit for no key update skip locked
  ) as overdue
  into answer;
  return answer;
end
$$;

revoke all on function engine.lock_overdue_jobs(integer) from public, anon, authenticated, service_role;
