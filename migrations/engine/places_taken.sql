-- How many places an owner's tasks take, counted to p_most. A task has one from the moment it may be claimed until it ends,
-- pauses between attempts included.
create or replace function engine.places_taken(p_owner_key text, p_most integer)
returns integer
language plpgsql
stable
as $$
begin
  return (
    select least(count(*), p_most)::integer from (
      (select from public.job_tasks where owner_key = p_owner_key and state = 'running' limit p_most)
      union all
      (select from public.job_tasks where owner_key = p_owner_key and lane not in ('held', 'paused') limit p_most)
    ) as taken
  );
end
$$;

revoke all on function engine.places_taken(text, integer) from public, anon, authenticated, service_role;
