-- Holds an owner who starts or retries a job of this kind to the limits, and enters the start into the budget. Starts of one
-- owner at once come one after the other: the advisory lock, the first of all locks, lasts until the end of the transaction.
-- Takes and answers what engine.over_limit does.
create or replace function engine.check_limits(p_owner_key text, p_kind text, p_limits jsonb)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  refused jsonb := over_limit(p_owner_key, p_kind, p_limits);
begin
  if refused is not null then
    return refused;
  end if;
  if p_limits -> 'budget' -> 'kinds' ? p_kind then
    insert into budgeted_starts (owner_key, kind) values (p_owner_key, p_kind);
  end if;
  if not exists (select from owners where owner_key = p_owner_key and max_open_tasks = (p_limits ->> 'maxOpenTasks')::integer) then
    -- Who makes tasks ready locks the owner and then writes its row; so does this.
    perform lock_owners(array[p_owner_key], true);
    insert into owners (owner_key, max_open_tasks) values (p_owner_key, (p_limits ->> 'maxOpenTasks')::integer)
    on conflict (owner_key) do update set max_open_tasks = excluded.max_open_tasks;
  end if;
  return null;
end
$$;

revoke all on function engine.check_limits(text, text, jsonb) from public, anon, authenticated, service_role;
