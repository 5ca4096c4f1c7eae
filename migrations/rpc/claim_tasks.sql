-- Claims up to p_limit ready tasks: by priority, then fair between owners (round robin, at most p_owner_cap running for one owner),
-- then by age. What it answers is what lease_tasks says.
-- The cap is soft: two claims at the same moment may both count before either writes.
create or replace function public.claim_tasks(p_worker text, p_limit integer, p_owner_cap integer)
returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  candidates uuid[];
begin
  with recursive owner as (
    -- A loose index scan: one step per owner with ready work, however much each has.
    (select owner_key from job_tasks where state = 'ready' order by owner_key limit 1)
    union all
    select (
      select next.owner_key from job_tasks as next
      where next.state = 'ready' and next.owner_key > owner.owner_key order by next.owner_key limit 1
    )
    from owner where owner.owner_key is not null
  ),
  waiting as (
    select ready.id, ready.priority, ready.ready_at, ready.position, busy.running + ready.rank as turn
    from owner
    cross join lateral (
      select count(*) as running from job_tasks where state = 'running' and job_tasks.owner_key = owner.owner_key
    ) as busy
    cross join lateral (
      select id, priority, ready_at, position,
        row_number() over (order by priority desc, ready_at, position) as rank
      from job_tasks
      where state = 'ready' and job_tasks.owner_key = owner.owner_key and ready_at <= now()
      order by priority desc, ready_at, position
      limit greatest(0, least(p_owner_cap - busy.running, 2 * p_limit))
    ) as ready
    where owner.owner_key is not null
  )
  select array_agg(id order by priority desc, turn, ready_at, position) into candidates
  -- Twice what is asked for, so that a claim beside this one leaves something to take.
  from (select * from waiting order by priority desc, turn, ready_at, position limit 2 * p_limit) as chosen;

  return lease_tasks(p_worker, candidates, p_limit, false);
end
$$;

revoke all on function public.claim_tasks(text, integer, integer) from public, anon, authenticated;
grant execute on function public.claim_tasks(text, integer, integer) to service_role;
