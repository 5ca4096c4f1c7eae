-- Up to p_limit owners who have tasks waiting for a place, and places free: after their limit was raised or came down.
-- Otherwise every settlement passes on the places that it frees. Null when there are none.
create or replace function engine.owners_with_places(p_limit integer)
returns text[]
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    -- A loose index scan: one step per owner who has tasks held back.
    with recursive waiting as (
      (select owner_key from job_tasks where lane = 'held' order by owner_key limit 1)
      union all
      select (
        select task.owner_key from job_tasks as task where lane = 'held' and task.owner_key > waiting.owner_key order by task.owner_key limit 1
      )
      from waiting where waiting.owner_key is not null
    )
    select array_agg(owner_key) from (
      select owners.owner_key from waiting join owners using (owner_key) where places_taken(owner_key, max_open_tasks) < max_open_tasks limit p_limit
    ) as short
  );
end
$$;

revoke all on function engine.owners_with_places(integer) from public, anon, authenticated, service_role;
