-- Webhooks: where a job's owner wants to hear of its end, what is to be delivered, and which addresses said that they are gone.
-- docs/decisions/0029-webhooks.md says why it is as it is.

alter table public.jobs
add column webhook_url text,
-- What the links of a delivery begin with: the origin that the start was sent to.
add column webhook_origin text;
alter table public.jobs add constraint jobs_webhook_is_somebodys check (
  webhook_url is null or (owner_id is not null and webhook_origin is not null)
);

create table public.webhook_deliveries (
  -- `webhook-id`: the same in every attempt.
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  owner_id uuid not null,
  url text not null,
  origin text not null,
  event text not null check (event in ('job.completed', 'job.failed', 'job.cancelled')),
  state text not null check (state in ('pending', 'delivered', 'failed', 'switched_off')),
  attempts smallint not null default 0 check (attempts >= 0),
  -- While an attempt is under way: when it counts as lost.
  next_attempt_at timestamptz,
  lease_token uuid,
  last_attempt_at timestamptz,
  -- What the receiver answered, or why there was no answer; never its words.
  last_status smallint,
  last_fault text,
  delivered_at timestamptz,
  created_at timestamptz not null default now(),
  constraint webhook_deliveries_pending_has_a_time check ((state = 'pending') = (next_attempt_at is not null)),
  constraint webhook_deliveries_leased_is_pending check (lease_token is null or state = 'pending')
);
create index webhook_deliveries_due on public.webhook_deliveries (next_attempt_at) where state = 'pending';
create index webhook_deliveries_of_owner on public.webhook_deliveries (owner_id, created_at desc, id desc);
create index webhook_deliveries_of_job on public.webhook_deliveries (job_id);
create index webhook_deliveries_settled on public.webhook_deliveries (created_at) where state <> 'pending';

-- Nothing is sent to these until their owner asks for it.
create table public.webhook_urls_off (
  owner_id uuid not null,
  url text not null,
  switched_off_at timestamptz not null default now(),
  primary key (owner_id, url)
);

-- A user's secret follows from the service's own, the user's id and a version; who has no row here has version 1.
create table public.webhook_secret_rotations (
  owner_id uuid not null,
  version integer not null check (version > 1),
  rotated_at timestamptz not null default now(),
  primary key (owner_id, version)
);

alter table public.webhook_deliveries enable row level security;
alter table public.webhook_urls_off enable row level security;
alter table public.webhook_secret_rotations enable row level security;
revoke all on public.webhook_deliveries, public.webhook_urls_off, public.webhook_secret_rotations
from public, anon, authenticated, service_role;

-- Whatever ends a job, its delivery is written in the same transaction. It is here and not among the functions that are applied
-- again, because a trigger is made of it.
create function engine.note_delivery()
returns trigger
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  is_off boolean := exists (select from webhook_urls_off where owner_id = new.owner_id and url = new.webhook_url);
begin
  insert into webhook_deliveries (job_id, owner_id, url, origin, event, state, next_attempt_at)
  values (
    new.id, new.owner_id, new.webhook_url, new.webhook_origin,
    case new.state when 'complete' then 'job.completed' when 'failed' then 'job.failed' else 'job.cancelled' end,
    case when is_off then 'switched_off' else 'pending' end,
    case when not is_off then now() end
  );
  -- Read by engine.made_deliveries.
  perform set_config('engine.made_deliveries', 'on', true);
  return null;
end
$$;
revoke all on function engine.note_delivery() from public, anon, authenticated, service_role;
create trigger jobs_with_webhook_end after update of finished_at on public.jobs for each row
when (new.webhook_url is not null and old.finished_at is null and new.finished_at is not null)
execute function engine.note_delivery();
