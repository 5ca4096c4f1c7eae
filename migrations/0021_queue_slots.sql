-- How long the queue was, by five minutes, for an operator who looks back: each sweep notes it, and two days are kept.
create table engine.queue_slots (
  slot timestamptz primary key,
  waiting integer not null,
  running integer not null,
  longest_wait interval not null
);
revoke all on engine.queue_slots from public, anon, authenticated, service_role;
