-- From now on changes are published to this room, for so many seconds.
create or replace function engine.watch_room(p_room text, p_seconds integer)
returns void
language sql
security definer
set search_path = public, engine, pg_temp
as $$
  insert into watches (room, watched_until) values (p_room, now() + make_interval(secs => p_seconds))
  on conflict (room) do update set watched_until = greatest(watches.watched_until, excluded.watched_until)
$$;

revoke all on function engine.watch_room(text, integer) from public, anon, authenticated, service_role;
