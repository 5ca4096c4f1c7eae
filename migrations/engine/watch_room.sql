-- From now on changes are published to this room, for so many seconds; so many sit in it.
create or replace function engine.watch_room(p_room text, p_seconds integer, p_seats integer)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  insert into watches (room, watched_until, seats) values (p_room, now() + make_interval(secs => p_seconds), p_seats)
  on conflict (room) do update set
    watched_until = greatest(watches.watched_until, excluded.watched_until), seats = excluded.seats;
end
$$;

revoke all on function engine.watch_room(text, integer, integer) from public, anon, authenticated, service_role;
