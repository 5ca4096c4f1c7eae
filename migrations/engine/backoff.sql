-- How long a task waits before its next attempt: exponential, capped, with equal jitter (half fixed, half random), never less than
-- what the fault asked for. Without a search path of its own, so that the caller's statement takes it in.
create or replace function engine.backoff(
  p_base_seconds integer, p_max_seconds integer, p_attempt integer, p_at_least_seconds integer
)
returns interval
language sql
volatile
as $$
  select make_interval(secs => greatest(
    coalesce(p_at_least_seconds, 0),
    least(p_max_seconds, p_base_seconds * power(2, least(p_attempt, 20) - 1)) * (0.5 + random() / 2)
  ))
$$;

revoke all on function engine.backoff(integer, integer, integer, integer) from public, anon, authenticated, service_role;
