-- Locks up to p_limit tasks that may be claimed now. Rows that another claim is taking are passed over and the look goes on; no
-- lock is waited for. First a task that a worker fell silent with, alone, unless p_has_others; else what comes back after a
-- pause; then the fair line: by priority, by virtual start, by age. Null when nothing may be claimed.
-- Answers where their rows are, which stay there while they are locked.
--
-- A row that another claim took after this statement began still looks free, and to lock it would lock what that claim made of it:
-- the running task, whose settlement then waits until we commit. The row itself tells: xmax is who took it, or 0, whose age is
-- endless. Who took it and was over before we look either made another row of it, which is the one that we see, or was rolled back:
-- the row is free. So only rows whose taker may still have been at it are left alone, unless too few others are there.
-- Planned once and only over the lanes' indexes: what the statistics say of a line that grows and shrinks is always old.
create or replace function engine.choose_tasks(p_limit integer, p_has_others boolean)
returns tid[]
language plpgsql
security definer
set search_path = public, engine, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_sort = off
as $$
declare
  chosen tid[];
  from_the_line tid[];
  wanted integer;
  oldest_under_way integer;
begin
  if not p_has_others then
    select array_agg(place) into chosen from (
      select ctid as place from job_tasks where lane = 'alone' and ready_at <= now()
      order by ready_at limit least(p_limit, 1) for update skip locked
    ) as suspect;
    if chosen is not null then
      return chosen;
    end if;
  end if;
  select array_agg(place) into chosen from (
    select ctid as place from job_tasks where lane = 'again' and ready_at <= now() order by ready_at limit p_limit for update skip locked
  ) as back;
  if chosen is not null and cardinality(chosen) >= p_limit then
    return chosen;
  end if;
  wanted := p_limit - coalesce(cardinality(chosen), 0);
  -- Before the look begins: whoever is over by then is no younger than this.
  oldest_under_way := age(pg_snapshot_xmin(pg_current_snapshot())::xid);
  select array_agg(place) into from_the_line from (
    select ctid as place from job_tasks where lane = 'fair' and age(xmax) > oldest_under_way
    order by priority desc, virtual_start, ready_at limit wanted for update skip locked
  ) as line;
  if coalesce(cardinality(from_the_line), 0) < wanted then
    select from_the_line || array_agg(place) into from_the_line from (
      select ctid as place from job_tasks where lane = 'fair' and ctid <> all (coalesce(from_the_line, '{}'))
      order by priority desc, virtual_start, ready_at limit wanted - coalesce(cardinality(from_the_line), 0)
      for update skip locked
    ) as rest;
  end if;
  return chosen || from_the_line;
end
$$;

revoke all on function engine.choose_tasks(integer, boolean) from public, anon, authenticated, service_role;
