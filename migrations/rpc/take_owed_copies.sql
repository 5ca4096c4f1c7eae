-- Takes up to p_limit due copies that are owed to these stores. Who dies with them loses nothing: they come due again, later each
-- time. Answers [{"id", "objectKey", "store", "lacking": every store that is owed this object}].
create or replace function public.take_owed_copies(p_limit integer, p_stores text[])
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  answer jsonb;
begin
  with due as (
    select id from owed_copies
    where due_at <= now() and store = any (p_stores)
    order by due_at limit p_limit for update skip locked
  ),
  taken as (
    update owed_copies set tries = least(tries + 1, 1000), due_at = now() + make_interval(mins => 5 * least(tries + 1, 100))
    from due where owed_copies.id = due.id
    returning owed_copies.id, object_key, store
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', id, 'objectKey', object_key, 'store', store,
    'lacking', (select jsonb_agg(other.store) from owed_copies as other where other.object_key = taken.object_key)
  )), '[]')
  from taken
  into answer;
  return answer;
end
$$;

revoke all on function public.take_owed_copies(integer, text[]) from public, anon, authenticated;
grant execute on function public.take_owed_copies(integer, text[]) to service_role;
