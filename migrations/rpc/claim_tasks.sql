-- Claims up to p_limit tasks. Rows that another claim is taking are passed over and the look goes on, so that nothing is the
-- answer only when nothing may be claimed; no lock is waited for. First a task that a worker fell silent with, alone; else what
-- comes back after a pause; then the fair line: by priority, by virtual start, by age. p_has_others: the caller runs other tasks
-- already, so that what must be alone is not for it. What it answers is what lease_tasks says.
create or replace function public.claim_tasks(p_worker text, p_limit integer, p_has_others boolean default false)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  chosen uuid[];
  from_the_line uuid[];
begin
  select array_agg(id) into chosen from (
    select id from job_tasks
    where lane = 'alone' and ready_at <= now() and not p_has_others
    order by ready_at limit least(p_limit, 1) for update skip locked
  ) as suspect;
  if chosen is null then
    select array_agg(id) into chosen from (
      select id from job_tasks where lane = 'again' and ready_at <= now() order by ready_at limit p_limit for update skip locked
    ) as back;
    if coalesce(cardinality(chosen), 0) < p_limit then
      select array_agg(id) into from_the_line from (
        select id from job_tasks where lane = 'fair'
        order by priority desc, virtual_start, ready_at
        limit p_limit - coalesce(cardinality(chosen), 0)
        for update skip locked
      ) as line;
      chosen := chosen || from_the_line;
    end if;
  end if;
  if chosen is null then
    return '[]';
  end if;
  return lease_tasks(p_worker, chosen);
end
$$;

revoke all on function public.claim_tasks(text, integer, boolean) from public, anon, authenticated;
grant execute on function public.claim_tasks(text, integer, boolean) to service_role;
