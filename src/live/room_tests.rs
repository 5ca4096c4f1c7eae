use serde_json::json;

use super::*;
use crate::job::frame::{EventType, JobEvent};
use crate::job::kind::JobKind;
use crate::job::state::JobState;

const JOB: Uuid = Uuid::from_u128(1);
const OTHER_JOB: Uuid = Uuid::from_u128(2);
const OWNER: Uuid = Uuid::from_u128(7);
const NOW: i64 = 1_766_162_400_000;

fn events(seqs: std::ops::RangeInclusive<u64>) -> Vec<JobEvent> {
    seqs.map(|seq| JobEvent { seq, event_type: EventType::Progress, data: json!({ "percent": seq }) }).collect()
}

fn frame(seq: u64, events: Vec<JobEvent>) -> JobFrame {
    JobFrame {
        job_id: JOB,
        kind: JobKind::Extended,
        state: JobState::Processing,
        percent: 40,
        label: String::new(),
        current_doc: None,
        docs_complete: 0,
        docs_total: 16,
        seq,
        error_code: None,
        what_failed: None,
        watched_by: vec![],
        events,
    }
}

fn ended(seq: u64) -> JobFrame {
    JobFrame { state: JobState::Complete, percent: 100, ..frame(seq, events(seq..=seq)) }
}

fn said(jobs: Vec<JobFrame>) -> WatchedJobs {
    WatchedJobs { owner_id: Some(OWNER), jobs }
}

fn entry(user_id: Option<Uuid>, seen: Option<u64>) -> Entry {
    Entry {
        room: RoomName::Job(JOB),
        user_id,
        strangers_may_watch: true,
        last_seen: seen.map(|seq| Position { job_id: JOB, seq }),
        ticket: None,
        origin: "https://edge.example".to_owned(),
    }
}

/// Lets somebody in as the shell does; what the database was asked goes first.
fn enter(room: &mut Room, entry: &Entry, answer: &WatchedJobs, now_ms: i64) -> (Option<Question>, Admission) {
    let question = room.question(entry, now_ms);
    if let Some(question) = &question {
        let _ = room.learn(question, answer, now_ms);
    }
    let admission = room.admit(entry, question.as_ref().map(|_| answer), now_ms);
    (question, admission)
}

/// A room in which somebody sits who has seen the job up to this event.
fn occupied(seq: u64) -> Room {
    let mut room = Room::new(RoomName::Job(JOB));
    let (_, admission) = enter(&mut room, &entry(None, None), &said(vec![frame(seq, vec![])]), NOW);
    assert!(matches!(admission, Admission::Seated { is_over: false, .. }));
    room
}

fn shown(publication: Publication) -> Vec<(u64, Vec<u64>)> {
    let Publication { news, gap: None } = publication else { panic!("{publication:?}") };
    seqs(&news)
}

fn seqs(frames: &[JobFrame]) -> Vec<(u64, Vec<u64>)> {
    frames.iter().map(|frame| (frame.seq, frame.events.iter().map(|event| event.seq).collect())).collect()
}

fn seated(admission: Admission) -> (Seat, Vec<(u64, Vec<u64>)>, bool) {
    let Admission::Seated { seat, frames, is_over } = admission else { panic!("{admission:?}") };
    (seat, seqs(&frames), is_over)
}

#[test]
fn the_first_one_costs_a_question_and_five_hundred_more_cost_none() {
    let mut room = occupied(9);
    for _ in 0..500 {
        let (question, admission) = enter(&mut room, &entry(None, None), &WatchedJobs::default(), NOW + 1_000);
        assert_eq!(question, None);
        assert_eq!(seated(admission).1, [(9, vec![])]);
    }
}

#[test]
fn who_comes_back_is_shown_what_was_missed_without_a_question() {
    let mut room = occupied(9);
    assert_eq!(shown(room.take(&[frame(11, events(10..=11))])), [(11, vec![10, 11])]);
    assert_eq!(shown(room.take(&[frame(12, events(12..=12))])), [(12, vec![12])]);
    let (question, admission) = enter(&mut room, &entry(None, Some(10)), &WatchedJobs::default(), NOW + 1_000);
    assert_eq!((question, seated(admission).1), (None, vec![(12, vec![11, 12])]));
}

#[test]
fn what_is_older_than_the_room_remembers_is_asked_for_once() {
    let mut room = occupied(9);
    let answer = said(vec![frame(9, events(4..=9))]);
    let (question, admission) = enter(&mut room, &entry(None, Some(3)), &answer, NOW + 1_000);
    let after = Some(Position { job_id: JOB, seq: 3 });
    assert_eq!(question.map(|question| question.after), Some(after));
    assert_eq!(seated(admission).1, [(9, vec![4, 5, 6, 7, 8, 9])]);
    let (question, _) = enter(&mut room, &entry(None, Some(3)), &WatchedJobs::default(), NOW + 1_000);
    assert_eq!(question, None);
}

#[test]
fn nothing_is_shown_twice_or_out_of_order() {
    let mut room = occupied(9);
    assert_eq!(shown(room.take(&[frame(11, events(10..=11))])), [(11, vec![10, 11])]);
    assert_eq!(shown(room.take(&[frame(10, events(10..=10))])), []);
    assert_eq!(shown(room.take(&[frame(11, events(10..=11))])), []);
    assert_eq!(shown(room.take(&[frame(12, events(11..=12))])), [(12, vec![12])]);
}

#[test]
fn a_lost_frame_is_noticed_by_the_next_one_and_made_good() {
    let mut room = occupied(9);
    let question = room.take(&[frame(14, events(13..=14))]).gap.expect("a gap");
    assert_eq!(question.after, Some(Position { job_id: JOB, seq: 9 }));
    let learnt = room.learn(&question, &said(vec![frame(14, events(10..=14))]), NOW);
    assert_eq!(shown(learnt), [(14, vec![10, 11, 12, 13, 14])]);
    // The published frame is then no news.
    assert_eq!(shown(room.take(&[frame(14, events(13..=14))])), []);
}

#[test]
fn what_was_published_beside_a_lost_frame_is_shown_at_once() {
    let mut room = Room::new(RoomName::User(OWNER));
    let of_other = |frame: JobFrame| JobFrame { job_id: OTHER_JOB, ..frame };
    let first = Entry { room: RoomName::User(OWNER), ..entry(Some(OWNER), None) };
    enter(&mut room, &first, &said(vec![frame(9, vec![]), of_other(frame(4, vec![]))]), NOW);
    // Ordinary news, a frame that shows a gap, and ordinary news again.
    let published = [frame(10, events(10..=10)), of_other(frame(7, events(7..=7))), frame(11, events(11..=11))];
    let Publication { news, gap } = room.take(&published);
    assert_eq!(seqs(&news), [(10, vec![10]), (11, vec![11])]);
    let question = gap.expect("a gap");
    assert_eq!(question.after, Some(Position { job_id: OTHER_JOB, seq: 4 }));
    let answer = said(vec![frame(11, events(9..=11)), of_other(frame(7, events(5..=7)))]);
    assert_eq!(shown(room.learn(&question, &answer, NOW)), [(7, vec![5, 6, 7])]);
}

#[test]
fn a_users_room_that_finds_a_lost_frame_when_it_looks_asks_for_its_events() {
    let mut room = Room::new(RoomName::User(OWNER));
    let first = Entry { room: RoomName::User(OWNER), ..entry(Some(OWNER), None) };
    enter(&mut room, &first, &said(vec![frame(9, vec![])]), NOW);
    let look = room.look();
    let Publication { news, gap } = room.learn(&look, &said(vec![frame(12, vec![])]), NOW);
    assert_eq!(seqs(&news), []);
    let question = gap.expect("a gap");
    assert_eq!(question.after, Some(Position { job_id: JOB, seq: 9 }));
    assert_eq!(shown(room.learn(&question, &said(vec![frame(12, events(8..=12))]), NOW)), [(12, vec![10, 11, 12])]);
}

#[test]
fn while_the_database_is_away_the_newest_frame_is_shown_all_the_same() {
    let mut room = occupied(9);
    assert!(room.take(&[frame(14, events(13..=14))]).gap.is_some());
    assert_eq!(seqs(&room.take_with_gaps(&[frame(14, events(13..=14))])), [(14, vec![13, 14])]);
    // What was lost is asked for by the first who wants it.
    assert!(room.question(&entry(None, Some(9)), NOW).is_some());
}

#[test]
fn a_lost_last_frame_is_found_when_the_room_looks() {
    let mut room = occupied(9);
    let question = room.look();
    let learnt = room.learn(&question, &said(vec![ended(10)]), NOW + LOOK_EVERY_MS);
    assert_eq!(shown(learnt), [(10, vec![10])]);
    assert!(room.is_over());
}

#[test]
fn a_room_that_slept_knows_its_last_frame() {
    let stored = serde_json::to_string(&occupied(9)).expect("serialises");
    let mut room: Room = serde_json::from_str(&stored).expect("a room");
    let (question, admission) = enter(&mut room, &entry(None, None), &WatchedJobs::default(), NOW + 1_000);
    assert_eq!((question, seated(admission).1), (None, vec![(9, vec![])]));
    assert_eq!(shown(room.take(&[frame(10, events(10..=10))])), [(10, vec![10])]);
    let (question, _) = enter(&mut room, &entry(None, Some(8)), &said(vec![frame(10, events(9..=10))]), NOW + 1_000);
    assert!(question.is_some(), "its memory of events is gone");
}

#[test]
fn a_room_that_the_database_no_longer_tells_of_changes_asks() {
    let room = occupied(9);
    assert!(room.question(&entry(None, None), NOW + 60_000).is_none());
    assert!(room.question(&entry(None, None), NOW + i64::from(WATCH_SECONDS) * 1_000).is_some());
}

#[test]
fn who_comes_late_is_shown_the_end_and_who_has_seen_it_nothing() {
    let answer = said(vec![ended(20)]);
    let late = |seen| {
        let mut room = Room::new(RoomName::Job(JOB));
        enter(&mut room, &entry(None, seen), &answer, NOW).1
    };
    assert_eq!(seated(late(None)).1, [(20, vec![])]);
    assert_eq!(
        seated(late(Some(19))),
        (Seat { sees_artifacts: false, origin: "https://edge.example".to_owned() }, vec![(20, vec![20])], true)
    );
    assert_eq!(late(Some(20)), Admission::NothingNew);
}

#[test]
fn a_job_that_was_taken_up_again_is_asked_for() {
    let mut room = occupied(9);
    room.take(&[ended(10)]);
    assert!(room.question(&entry(None, None), NOW + 1_000).is_some());
    let (_, admission) = enter(&mut room, &entry(None, None), &said(vec![frame(12, events(11..=12))]), NOW + 1_000);
    assert!(!seated(admission).2);
}

#[test]
fn only_the_owner_sees_artifacts_and_strangers_only_what_is_public() {
    let sees = |user_id, strangers_may_watch, owner_id| {
        let mut room = Room::new(RoomName::Job(JOB));
        let entry = Entry { strangers_may_watch, ..entry(user_id, None) };
        match enter(&mut room, &entry, &WatchedJobs { owner_id, jobs: vec![frame(3, vec![])] }, NOW).1 {
            Admission::Seated { seat, .. } => Some(seat.sees_artifacts),
            Admission::NoSuchJob => None,
            other @ (Admission::NothingNew | Admission::TicketSpent) => panic!("{other:?}"),
        }
    };
    let stranger = Some(Uuid::from_u128(8));
    assert_eq!(sees(Some(OWNER), true, Some(OWNER)), Some(true));
    assert_eq!(sees(Some(OWNER), false, Some(OWNER)), Some(true));
    for user_id in [None, stranger] {
        assert_eq!(sees(user_id, true, Some(OWNER)), Some(false));
        assert_eq!(sees(user_id, false, Some(OWNER)), None, "PUBLIC_STATUS = owner");
        assert_eq!(sees(user_id, false, None), Some(false), "an anonymous job is anybody's who knows its id");
    }
}

#[test]
fn a_job_that_does_not_exist_is_not_found() {
    let mut room = Room::new(RoomName::Job(JOB));
    assert_eq!(enter(&mut room, &entry(None, None), &WatchedJobs::default(), NOW).1, Admission::NoSuchJob);
}

#[test]
fn a_ticket_lets_in_once() {
    let mut room = occupied(9);
    let ticket = Ticket { nonce: "n".to_owned(), expires_at_ms: NOW + 60_000 };
    let entry = Entry { ticket: Some(ticket), ..entry(Some(OWNER), None) };
    assert!(matches!(room.admit(&entry, None, NOW), Admission::Seated { .. }));
    assert_eq!(room.admit(&entry, None, NOW + 1), Admission::TicketSpent);
    assert_eq!(room.remembers_until_ms(NOW), Some(NOW + 60_000));
    assert_eq!(room.remembers_until_ms(NOW + 60_000), None);
}

#[test]
fn the_room_of_a_user_shows_all_unfinished_jobs() {
    let mut room = Room::new(RoomName::User(OWNER));
    let other = JobFrame { job_id: OTHER_JOB, ..frame(5, vec![]) };
    let entry = Entry { room: RoomName::User(OWNER), ..entry(Some(OWNER), None) };
    let (_, admission) = enter(&mut room, &entry, &said(vec![frame(9, vec![]), other.clone()]), NOW);
    assert_eq!(seated(admission).1, [(9, vec![]), (5, vec![])]);
    assert_eq!(
        shown(room.take(&[ended(10), JobFrame { seq: 6, events: events(6..=6), ..other }])),
        [(10, vec![10]), (6, vec![6])]
    );
    assert_eq!(shown(room.take(&[frame(9, events(9..=9))])), [], "not even after the job has ended");
    let (question, admission) = enter(&mut room, &entry, &WatchedJobs::default(), NOW + 1_000);
    assert_eq!((question, seated(admission).1), (None, vec![(6, vec![])]));
    assert!(!room.is_over());
}

#[test]
fn who_comes_back_to_the_room_of_a_user_is_shown_what_the_database_says() {
    let mut room = Room::new(RoomName::User(OWNER));
    let first = Entry { room: RoomName::User(OWNER), ..entry(Some(OWNER), None) };
    enter(&mut room, &first, &said(vec![frame(9, vec![])]), NOW);
    let again = Entry { last_seen: Some(Position { job_id: JOB, seq: 8 }), ..first };
    let (question, admission) = enter(&mut room, &again, &said(vec![ended(10)]), NOW + 1_000);
    assert_eq!(question.map(|question| question.known), Some(vec![JOB]));
    assert_eq!(seated(admission).1, [(10, vec![10])]);
}
