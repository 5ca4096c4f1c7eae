-- Two columns get domains of their own, as strict as their former CHECKs: a job that has not begun is not complete, and one that
-- lives for no time at all would be over at its start.

create domain engine.base_percent as smallint;
create domain engine.lifetime_seconds as integer;
alter table public.jobs
alter column base_percent type engine.base_percent,
alter column lifetime_seconds type engine.lifetime_seconds;
alter domain engine.base_percent add constraint base_percent_is_below_a_hundred check (value between 0 and 99);
alter domain engine.lifetime_seconds add constraint lifetime_is_some_time check (value > 0);
