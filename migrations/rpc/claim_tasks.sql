-- Claims up to p_limit tasks, those that engine.choose_tasks chooses and whose kinds are not paused: nothing is the answer only
-- when nothing may be claimed.
-- p_has_others: the caller runs other tasks already, so that what must be alone is not for it. What it answers is what
-- lease_tasks says.
--
-- No lock is waited for. `skip locked` alone does not promise that: a row that another claim took while this one looked at it is
-- followed to its newest version, and who is settling that is waited for, who may wait for what our caller holds. The short
-- timeout ends such a wait, and the next look sees the row as it is. On a machine short of processors whoever is waited for waits
-- too: later looks are more patient, each to its own measure, so that two that wait for each other don't give up together.
create or replace function public.claim_tasks(p_worker text, p_limit integer, p_has_others boolean default false)
returns json
language plpgsql
security definer
set search_path = public, engine, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set jit = off
set lock_timeout = '10ms'
as $$
declare
  chosen tid[];
  looks integer := 1;
begin
  loop
    begin
      chosen := choose_tasks(p_limit, p_has_others);
      if chosen is null then
        return '[]';
      end if;
      -- What is set aside is not chosen again, so that this ends.
      if exists (select from paused_kinds) then
        chosen := set_aside_paused(chosen);
      end if;
      if chosen is not null then
        return lease_tasks(p_worker, chosen);
      end if;
    exception when lock_not_available then
      if looks = 50 then
        raise;
      elsif looks >= 10 then
        perform set_config('lock_timeout', (50 + 150 * random())::integer || 'ms', true);
      end if;
      looks := looks + 1;
    end;
  end loop;
end
$$;

revoke all on function public.claim_tasks(text, integer, boolean) from public, anon, authenticated;
grant execute on function public.claim_tasks(text, integer, boolean) to service_role;
