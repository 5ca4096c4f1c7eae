-- Books a paid call before it is made, or says why it may not be made now. Fenced by the lease of its task.
-- Takes {"jobId", "taskId", "leaseToken", "key", "task", "ownerKey", "provider", "capability", "model", "reservedMicroUsd",
-- "expiresInSeconds", "answerIsLost"} and {"jobMicroUsd", "ownerDayMicroUsd", "providerDayMicroUsd", "callsAtOnce",
-- "callsPerMinute"}, each 0 for no limit.
-- Answers {"outcome": "booked"} | {"outcome": "lost"}, the lease is somebody else's
--   | {"outcome": "under_way", "retryAfterSeconds"}, an earlier attempt may still get its answer
--   | {"outcome": "answered"}, an earlier attempt got its answer; who has looked for it in vain says "answerIsLost"
--   | {"outcome": "given_up"}, twice nobody learned what became of it, or it was paid for and came to no use
--   | {"outcome": "over_budget", "budget": "job"|"owner_day"|"provider_day", "retryAfterSeconds"}
--   | {"outcome": "budget_in_use", "retryAfterSeconds"}, what is left is reserved for calls under way, of which most comes back
--   | {"outcome": "resting", "retryAfterSeconds", "askedUntil"}, the provider failed again and again, or asks to be left alone
--   | {"outcome": "busy", "retryAfterSeconds"}, too many calls of it at once or within a minute.
create or replace function public.book_call(p_call jsonb, p_limits jsonb)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  of_job uuid := (p_call ->> 'jobId')::uuid;
  of_owner text := p_call ->> 'ownerKey';
  of_provider text := p_call ->> 'provider';
  of_capability text := p_call ->> 'capability';
  reserved bigint := (p_call ->> 'reservedMicroUsd')::bigint;
  today date := (now() at time zone 'utc')::date;
  retries smallint;
  known provider_calls%rowtype;
  circuit provider_circuits%rowtype;
  -- How often it was paid for and nothing came of it: its fate is unknown, or its answer was of no use.
  fates smallint := 0;
  is_lost boolean := false;
  lost_micro_usd bigint := 0;
  exceeded text;
begin
  if not exists (
    select from job_tasks where id = (p_call ->> 'taskId')::uuid and lease_token = (p_call ->> 'leaseToken')::uuid
  ) then
    return '{"outcome": "lost"}';
  end if;
  -- Always in this order: the owner's day, the provider's day, the circuit.
  insert into owner_days (day, owner_key) values (today, of_owner) on conflict do nothing;
  perform from owner_days where day = today and owner_key = of_owner for update;
  insert into provider_days (day, provider) values (today, of_provider) on conflict do nothing;
  perform from provider_days where day = today and provider = of_provider for update;
  insert into provider_circuits (provider, capability) values (of_provider, of_capability) on conflict do nothing;
  select * into circuit from provider_circuits where provider = of_provider and capability = of_capability for update;

  select retry_count into retries from jobs where id = of_job;
  select * into known from provider_calls where job_id = of_job and key = p_call ->> 'key' for update;
  if found then
    if known.state = 'booked' and known.expires_at > now() then
      return jsonb_build_object(
        'outcome', 'under_way', 'retryAfterSeconds', ceil(extract(epoch from known.expires_at - now()))::integer + 1
      );
    end if;
    -- Callers that do not know this outcome have looked before they asked.
    if known.state = 'succeeded' and not coalesce((p_call ->> 'answerIsLost')::boolean, true) then
      return '{"outcome": "answered"}';
    end if;
    -- An owner's retry is a wish to spend again.
    fates := case when known.retry_count = retries then known.unknown_fates else 0 end;
    -- Whoever booked it died with it, or its answer was paid for and is lost.
    is_lost := known.state = 'booked' or (known.state = 'succeeded' and known.retry_count = retries);
    fates := fates + is_lost::integer;
    lost_micro_usd := case when known.state = 'booked' then known.reserved_micro_usd else 0 end;
    if fates >= 2 then
      update provider_calls
      set state = case when is_lost then 'unknown' else state end, unknown_fates = fates, retry_count = retries,
        cost_micro_usd = cost_micro_usd + lost_micro_usd, reserved_micro_usd = 0, settled_at = now()
      where job_id = of_job and key = known.key;
      update provider_days set unknown_fates = unknown_fates + is_lost::integer where day = today and provider = of_provider;
      return '{"outcome": "given_up"}';
    end if;
  end if;

  if circuit.rests_until > now() then
    return jsonb_build_object(
      'outcome', 'resting', 'retryAfterSeconds', ceil(extract(epoch from circuit.rests_until - now()))::integer,
      'askedUntil', case when circuit.asked_until > now() then circuit.asked_until end
    );
  end if;
  if exceeded_budget(of_job, of_owner, of_provider, reserved, p_limits, false) is not null then
    -- Whoever waits has nothing reserved, so that those who are waited for come to their end.
    exceeded := exceeded_budget(of_job, of_owner, of_provider, reserved, p_limits, true);
    if exceeded is null then
      return '{"outcome": "budget_in_use", "retryAfterSeconds": 5}';
    end if;
    insert into unaffordable_calls as known_ones (job_id, provider, reserved_micro_usd) values (of_job, of_provider, reserved)
    on conflict (job_id, provider) do update set reserved_micro_usd = least(known_ones.reserved_micro_usd, excluded.reserved_micro_usd);
    return jsonb_build_object('outcome', 'over_budget', 'budget', exceeded, 'retryAfterSeconds', seconds_until_tomorrow());
  end if;
  if (p_limits ->> 'callsAtOnce')::integer > 0 and (
    select count(*) from provider_calls
    where provider = of_provider and capability = of_capability and state = 'booked' and expires_at > now()
  ) >= (p_limits ->> 'callsAtOnce')::integer then
    return '{"outcome": "busy", "retryAfterSeconds": 5}';
  end if;
  if (p_limits ->> 'callsPerMinute')::integer > 0 and (
    select count(*) from provider_calls
    where provider = of_provider and capability = of_capability and booked_at > now() - interval '1 minute'
  ) >= (p_limits ->> 'callsPerMinute')::integer then
    return '{"outcome": "busy", "retryAfterSeconds": 15}';
  end if;

  -- After its rest a failing provider is asked by one, and by further ones only once it has answered; so is one that asks to be left
  -- alone for longer than it is.
  update provider_circuits
  set rests_until = now() + case when circuit.asked_until > now() then interval '1 minute' else interval '30 seconds' end
  where provider = of_provider and capability = of_capability and (circuit.outages >= 5 or circuit.asked_until > now());
  insert into provider_calls (
    job_id, key, owner_key, task, provider, capability, model, state, unknown_fates, retry_count, reserved_micro_usd, expires_at
  )
  values (
    of_job, p_call ->> 'key', of_owner, p_call ->> 'task', of_provider, of_capability, p_call ->> 'model', 'booked', fates, retries, reserved,
    now() + make_interval(secs => (p_call ->> 'expiresInSeconds')::integer)
  )
  on conflict (job_id, key) do update
  set state = 'booked', unknown_fates = excluded.unknown_fates, retry_count = excluded.retry_count,
    cost_micro_usd = provider_calls.cost_micro_usd + lost_micro_usd, reserved_micro_usd = excluded.reserved_micro_usd,
    booked_at = now(), expires_at = excluded.expires_at, settled_at = null, fault = null;
  update owner_days set micro_usd = micro_usd + reserved where day = today and owner_key = of_owner;
  update provider_days
  set micro_usd = micro_usd + reserved, calls = calls + 1, unknown_fates = unknown_fates + is_lost::integer
  where day = today and provider = of_provider;
  return '{"outcome": "booked"}';
end
$$;

revoke all on function public.book_call(jsonb, jsonb) from public, anon, authenticated;
grant execute on function public.book_call(jsonb, jsonb) to service_role;
