BEGIN TRANSACTION;
CREATE TABLE absent (
    card TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE answers (
    event TEXT NOT NULL PRIMARY KEY,
    question TEXT NOT NULL,
    attempt TEXT,
    score REAL NOT NULL,
    took INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "answers" VALUES('01a22075-e943-7ecd-8efa-1883eef6e490','towns/seine',NULL,0.0,139);
INSERT INTO "answers" VALUES('01a22075-e961-76ab-877b-babab4a978c4','towns/danube',NULL,0.0,12);
INSERT INTO "answers" VALUES('01a22075-ea0d-7356-8c79-95b2e3e121f9','towns/bern',NULL,1.0,157);
INSERT INTO "answers" VALUES('01a22075-ea20-7939-84e3-743c8db0a672','towns/zaragoza',NULL,1.0,3);
INSERT INTO "answers" VALUES('01a22075-f379-77e7-a6fe-b4d97353f370','towns/zaragoza','e1815461-3478-4aa0-952f-4a2a9cd207ee',0.0,10);
INSERT INTO "answers" VALUES('01a22076-0288-7f83-9580-f98288a5288b','towns/danube',NULL,0.0,31);
INSERT INTO "answers" VALUES('01a22076-0958-70f0-88c2-f2b1c0f62a4a','towns/bern','40314b4f-a53f-453f-996e-28604cd5addb',0.0,37);
CREATE TABLE cards (
    id INTEGER PRIMARY KEY,
    card TEXT NOT NULL UNIQUE,
    deck TEXT NOT NULL,
    present INTEGER NOT NULL,
    suspended INTEGER NOT NULL,
    fingerprint TEXT,
    phase TEXT,
    step INTEGER,
    stability REAL,
    difficulty REAL,
    due_day INTEGER,
    due_at INTEGER,
    last_at INTEGER,
    last_day INTEGER,
    reviews INTEGER,
    lapses INTEGER,
    strength REAL
);
INSERT INTO "cards" VALUES(1,'towns/seine','towns',1,0,'f11d93a0d790bab1','review',NULL,8.2956,1.0,739955,NULL,1795840928067,739948,1,0,395029.0);
INSERT INTO "cards" VALUES(2,'towns/danube','towns',1,0,'ceac0ad12d84a1c0','learning',0,0.212,6.4133,739948,1795840994536,1795840934536,739948,1,0,10095.0);
INSERT INTO "cards" VALUES(3,'towns/bern','towns',1,0,'2c947212e0133e78','learning',0,7.75083982855898412367e-01,7.39450274127971773907e+00,739948,1795840996280,1795840936280,739948,2,0,36909.0);
INSERT INTO "cards" VALUES(4,'towns/rhine#first','towns',1,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "cards" VALUES(5,'towns/zaragoza','towns',1,0,'46d8d9afacda3376','learning',1,2.3065,2.11810397045901588342e+00,739948,1795841528288,1795840928288,739948,1,0,109833.0);
CREATE TABLE catalogue (
    deck TEXT NOT NULL PRIMARY KEY,
    token TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "catalogue" VALUES('towns','68b9208239c5b927f7eb96c9e94fff6855aa950020cc8021137a140d8dee8e4f');
CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    device TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "events" VALUES('01a22075-e8d8-779d-8910-bb013c8338c1',1795840927960,'desk','parameters_adopted','{"weights":[],"desired_retention":0.9,"learning_steps":[60,600],"relearning_steps":[600],"maximum_interval":36500,"fuzz":true}');
INSERT INTO "events" VALUES('01a22075-e943-7ecd-8efa-1883eef6e490',1795840928067,'desk','answered','{"question":"towns/seine","deck":"towns","part":"","response":"Rhine","score":0.0,"why":"wrong; ''Rhine'' is not it; it is ''Seine''","took":139,"hinted":true,"confidence":null,"fingerprint":"f11d93a0d790bab1","day":739948,"attempt":null,"position":null,"options":["Rhine","Loire","Rhone","Seine"],"stood":{"prompt":"Which river runs through Paris?","answers":["Seine"]},"reviews":[{"card":"towns/seine","rating":1,"score":0.0}]}');
INSERT INTO "events" VALUES('01a22075-e955-78b3-a17f-dc5c2b7c4d40',1795840928085,'desk','rated','{"answer":"01a22075-e943-7ecd-8efa-1883eef6e490","reviews":[{"card":"towns/seine","rating":4}]}');
INSERT INTO "events" VALUES('01a22075-e961-76ab-877b-babab4a978c4',1795840928097,'desk','answered','{"question":"towns/danube","deck":"towns","part":"","response":["Prague","Vienna"],"score":0.0,"why":"wrong; 1 of 2 found, ''Prague'' is not one of them","took":12,"hinted":false,"confidence":null,"fingerprint":"f945c20873b48d88","day":739948,"attempt":null,"position":null,"options":["Prague","Vienna","Budapest","Rome"],"stood":{"prompt":"Which capitals lie on the Danube?","answers":["Vienna","Budapest"]},"reviews":[{"card":"towns/danube","rating":1,"score":0.0}]}');
INSERT INTO "events" VALUES('01a22075-e970-7e79-bfb5-2a1c83b93380',1795840928112,'desk','answered','{"question":"towns/bern","deck":"towns","part":"","response":"the federal city","score":0.0,"why":"wrong; it is ''Bern''","took":0,"hinted":false,"confidence":null,"fingerprint":"2c947212e0133e78","day":739948,"attempt":null,"position":null,"options":[],"stood":{"prompt":"What is the capital of Switzerland called?","answers":["Bern"]},"reviews":[{"card":"towns/bern","rating":1,"score":0.0}]}');
INSERT INTO "events" VALUES('01a22075-ea0d-7356-8c79-95b2445ad413',1795840928269,'desk','accepted','{"card":"towns/bern","text":"the federal city","answer":null}');
INSERT INTO "events" VALUES('01a22075-ea0d-7356-8c79-95b26447f2db',1795840928269,'desk','undone','{"event":"01a22075-e970-7e79-bfb5-2a1c83b93380"}');
INSERT INTO "events" VALUES('01a22075-ea0d-7356-8c79-95b2e3e121f9',1795840928269,'desk','answered','{"question":"towns/bern","deck":"towns","part":"","response":"the federal city","score":1.0,"why":"right; you had ''the federal city'' counted as right","took":157,"hinted":false,"confidence":null,"fingerprint":"2c947212e0133e78","day":739948,"attempt":null,"position":null,"options":[],"stood":{"prompt":"What is the capital of Switzerland called?","answers":["Bern"]},"reviews":[{"card":"towns/bern","rating":3,"score":1.0}]}');
INSERT INTO "events" VALUES('01a22075-ea12-74dc-b971-3fa42a27d483',1795840928274,'desk','suspended','{"card":"towns/rhine#first","on":true}');
INSERT INTO "events" VALUES('01a22075-ea14-739d-a014-95a10d84112e',1795840928276,'desk','answered','{"question":"towns/ebro","deck":"towns","part":"","response":"yes","score":1.0,"why":"right; you knew it","took":2,"hinted":false,"confidence":null,"fingerprint":"46d8d9afacda3376","day":739948,"attempt":null,"position":null,"options":[],"stood":{"prompt":"Which river runs through Zaragoza?","answers":["Ebro"]},"reviews":[{"card":"towns/ebro","rating":3,"score":1.0}]}');
INSERT INTO "events" VALUES('01a22075-ea1d-75a2-bb03-f5377d57c087',1795840928285,'desk','undone','{"event":"01a22075-ea14-739d-a014-95a10d84112e"}');
INSERT INTO "events" VALUES('01a22075-ea20-7939-84e3-743c8db0a672',1795840928288,'desk','answered','{"question":"towns/ebro","deck":"towns","part":"","response":"yes","score":1.0,"why":"right; you knew it","took":3,"hinted":false,"confidence":null,"fingerprint":"46d8d9afacda3376","day":739948,"attempt":null,"position":null,"options":[],"stood":{"prompt":"Which river runs through Zaragoza?","answers":["Ebro"]},"reviews":[{"card":"towns/ebro","rating":3,"score":1.0}]}');
INSERT INTO "events" VALUES('01a22075-f36f-7b63-b5ba-9174a3833a96',1795840930671,'desk','attempt_started','{"attempt":"e1815461-3478-4aa0-952f-4a2a9cd207ee","decks":["towns"],"mode":"exam","seed":2,"questions":["towns/ebro"],"settings":{"decks":["towns"],"mode":"exam","length":1,"tags":[],"difficulty":[],"only":"","questions":[],"seed":2,"marking":null,"seconds":null,"question_seconds":null,"pass_percent":50.0,"may_go_back":false,"reviews":false,"confidence":false,"paths":{"towns":"/home/learner/decks/towns.yaml"}}}');
INSERT INTO "events" VALUES('01a22075-f379-77e7-a6fe-b4d97353f370',1795840930681,'desk','answered','{"question":"towns/ebro","deck":"towns","part":null,"response":"no","score":0.0,"why":"wrong; you did not know it","took":10,"hinted":false,"confidence":null,"fingerprint":"46d8d9afacda3376","day":739948,"attempt":"e1815461-3478-4aa0-952f-4a2a9cd207ee","position":0,"options":[],"stood":{},"reviews":[]}');
INSERT INTO "events" VALUES('01a22075-f388-782c-aeff-d3c6dd796cc5',1795840930696,'desk','attempt_finished','{"attempt":"e1815461-3478-4aa0-952f-4a2a9cd207ee","score":0.0,"out_of":1,"percent":0.0,"by_tag":{"rivers":{"score":0.0,"out_of":1}}}');
INSERT INTO "events" VALUES('01a22076-0209-77e6-8254-38ebe5fee6bf',1795840934409,'desk','rekeyed','{"keys":{"towns/ebro":"towns/zaragoza"}}');
INSERT INTO "events" VALUES('01a22076-027c-76c0-b605-f702cde7c274',1795840934524,'desk','changed_card','{"card":"towns/danube","choice":"over","fingerprint":"ceac0ad12d84a1c0"}');
INSERT INTO "events" VALUES('01a22076-0288-7f83-9580-f98288a5288b',1795840934536,'desk','answered','{"question":"towns/danube","deck":"towns","part":"","response":["Prague"],"score":0.0,"why":"wrong; 0 of 2 found, ''Prague'' is not one of them","took":31,"hinted":false,"confidence":null,"fingerprint":"ceac0ad12d84a1c0","day":739948,"attempt":null,"position":null,"options":["Prague","Rome","Vienna","Budapest"],"stood":{"prompt":"Which of these capitals lie on the Danube?","answers":["Vienna","Budapest"]},"reviews":[{"card":"towns/danube","rating":1,"score":0.0}]}');
INSERT INTO "events" VALUES('01a22076-0933-73fe-b9d6-0b73965ad95f',1795840936243,'desk','attempt_started','{"attempt":"40314b4f-a53f-453f-996e-28604cd5addb","decks":["towns"],"mode":"practice","seed":3,"questions":["towns/bern","towns/oslo","towns/rhine"],"settings":{"decks":["towns"],"mode":"practice","length":3,"tags":[],"difficulty":[],"only":"","questions":[],"seed":3,"marking":null,"seconds":null,"question_seconds":null,"pass_percent":null,"may_go_back":false,"reviews":true,"confidence":true,"paths":{"towns":"/home/learner/decks/towns.yaml"}}}');
INSERT INTO "events" VALUES('01a22076-0958-70f0-88c2-f2b1c0f62a4a',1795840936280,'desk','answered','{"question":"towns/bern","deck":"towns","part":null,"response":"1","score":0.0,"why":"wrong; it is ''Bern''","took":37,"hinted":false,"confidence":"sure","fingerprint":"2c947212e0133e78","day":739948,"attempt":"40314b4f-a53f-453f-996e-28604cd5addb","position":0,"options":[],"stood":{},"reviews":[{"card":"towns/bern","rating":1,"score":0.0}]}');
CREATE TABLE links (
    subject TEXT NOT NULL,
    event TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (subject, event)
) WITHOUT ROWID;
INSERT INTO "links" VALUES('towns/bern','01a22075-ea0d-7356-8c79-95b2445ad413','accepted');
INSERT INTO "links" VALUES('e1815461-3478-4aa0-952f-4a2a9cd207ee','01a22075-f388-782c-aeff-d3c6dd796cc5','attempt_finished');
INSERT INTO "links" VALUES('e1815461-3478-4aa0-952f-4a2a9cd207ee','01a22075-f36f-7b63-b5ba-9174a3833a96','attempt_started');
INSERT INTO "links" VALUES('40314b4f-a53f-453f-996e-28604cd5addb','01a22076-0933-73fe-b9d6-0b73965ad95f','attempt_started');
INSERT INTO "links" VALUES('towns/danube','01a22076-027c-76c0-b605-f702cde7c274','changed_card');
INSERT INTO "links" VALUES('desk','01a22075-e8d8-779d-8910-bb013c8338c1','parameters_adopted');
INSERT INTO "links" VALUES('01a22075-e943-7ecd-8efa-1883eef6e490','01a22075-e955-78b3-a17f-dc5c2b7c4d40','rated');
INSERT INTO "links" VALUES('','01a22076-0209-77e6-8254-38ebe5fee6bf','rekeyed');
INSERT INTO "links" VALUES('towns/rhine#first','01a22075-ea12-74dc-b971-3fa42a27d483','suspended');
INSERT INTO "links" VALUES('01a22075-e970-7e79-bfb5-2a1c83b93380','01a22075-ea0d-7356-8c79-95b26447f2db','undone');
INSERT INTO "links" VALUES('01a22075-ea14-739d-a014-95a10d84112e','01a22075-ea1d-75a2-bb03-f5377d57c087','undone');
CREATE TABLE reviews (
    card TEXT NOT NULL,
    event TEXT NOT NULL,
    at INTEGER NOT NULL,
    day INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    score REAL NOT NULL,
    took INTEGER NOT NULL,
    attempt TEXT,
    phase TEXT,
    stability REAL,
    elapsed INTEGER,
    PRIMARY KEY (card, event)
) WITHOUT ROWID;
INSERT INTO "reviews" VALUES('towns/bern','01a22075-ea0d-7356-8c79-95b2e3e121f9',1795840928269,739948,3,1.0,157,NULL,NULL,NULL,NULL);
INSERT INTO "reviews" VALUES('towns/bern','01a22076-0958-70f0-88c2-f2b1c0f62a4a',1795840936280,739948,1,0.0,37,'40314b4f-a53f-453f-996e-28604cd5addb','learning',2.3065,0);
INSERT INTO "reviews" VALUES('towns/danube','01a22075-e961-76ab-877b-babab4a978c4',1795840928097,739948,1,0.0,12,NULL,NULL,NULL,NULL);
INSERT INTO "reviews" VALUES('towns/danube','01a22076-0288-7f83-9580-f98288a5288b',1795840934536,739948,1,0.0,31,NULL,NULL,NULL,NULL);
INSERT INTO "reviews" VALUES('towns/seine','01a22075-e943-7ecd-8efa-1883eef6e490',1795840928067,739948,4,0.0,139,NULL,NULL,NULL,NULL);
INSERT INTO "reviews" VALUES('towns/zaragoza','01a22075-ea20-7939-84e3-743c8db0a672',1795840928288,739948,3,1.0,3,NULL,NULL,NULL,NULL);
CREATE TABLE standing (
    deck TEXT NOT NULL,
    how TEXT NOT NULL,
    day INTEGER NOT NULL,
    cards INTEGER NOT NULL,
    strength INTEGER NOT NULL,
    PRIMARY KEY (deck, how, day)
) WITHOUT ROWID;
INSERT INTO "standing" VALUES('towns','review',739955,1,395029);
INSERT INTO "standing" VALUES('towns','steps',0,3,156837);
INSERT INTO "standing" VALUES('towns','unseen',0,1,0);
CREATE INDEX events_by_kind ON events (kind, id) WHERE kind <> 'answered';
CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are appended, never changed'); END;
CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are appended, never deleted'); END;
CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'events are appended, never replaced'); END;
CREATE INDEX links_by_kind ON links (kind, event);
CREATE INDEX answers_by_question ON answers (question, event, score);
CREATE INDEX answers_by_attempt ON answers (attempt, event) WHERE attempt IS NOT NULL;
CREATE INDEX reviews_by_day ON reviews (day, event, card, phase);
CREATE TRIGGER cards_come AFTER INSERT ON cards WHEN NEW.present AND (NEW.suspended OR NEW.phase IS NOT NULL) BEGIN
    INSERT INTO standing (deck, how, day, cards, strength)
    VALUES (NEW.deck, CASE WHEN NEW.suspended THEN iif(NEW.phase IS NULL, 'unseen', 'suspended') WHEN NEW.phase = 'review' THEN 'review' ELSE 'steps' END, iif(NEW.suspended OR NEW.phase <> 'review', 0, NEW.due_day), 1, coalesce(NEW.strength, 0))
    ON CONFLICT (deck, how, day)
    DO UPDATE SET cards = cards + 1, strength = strength + excluded.strength;
END;
CREATE TRIGGER cards_go AFTER DELETE ON cards WHEN OLD.present AND (OLD.suspended OR OLD.phase IS NOT NULL) BEGIN
    UPDATE standing SET cards = cards - 1, strength = strength - coalesce(OLD.strength, 0)
    WHERE deck = OLD.deck AND how = CASE WHEN OLD.suspended THEN iif(OLD.phase IS NULL, 'unseen', 'suspended') WHEN OLD.phase = 'review' THEN 'review' ELSE 'steps' END AND day = iif(OLD.suspended OR OLD.phase <> 'review', 0, OLD.due_day);
    DELETE FROM standing WHERE deck = OLD.deck AND how = CASE WHEN OLD.suspended THEN iif(OLD.phase IS NULL, 'unseen', 'suspended') WHEN OLD.phase = 'review' THEN 'review' ELSE 'steps' END AND day = iif(OLD.suspended OR OLD.phase <> 'review', 0, OLD.due_day) AND cards = 0;
END;
CREATE TRIGGER cards_leave AFTER UPDATE ON cards WHEN OLD.present AND (OLD.suspended OR OLD.phase IS NOT NULL) BEGIN
    UPDATE standing SET cards = cards - 1, strength = strength - coalesce(OLD.strength, 0)
    WHERE deck = OLD.deck AND how = CASE WHEN OLD.suspended THEN iif(OLD.phase IS NULL, 'unseen', 'suspended') WHEN OLD.phase = 'review' THEN 'review' ELSE 'steps' END AND day = iif(OLD.suspended OR OLD.phase <> 'review', 0, OLD.due_day);
    DELETE FROM standing WHERE deck = OLD.deck AND how = CASE WHEN OLD.suspended THEN iif(OLD.phase IS NULL, 'unseen', 'suspended') WHEN OLD.phase = 'review' THEN 'review' ELSE 'steps' END AND day = iif(OLD.suspended OR OLD.phase <> 'review', 0, OLD.due_day) AND cards = 0;
END;
CREATE TRIGGER cards_arrive AFTER UPDATE ON cards WHEN NEW.present AND (NEW.suspended OR NEW.phase IS NOT NULL) BEGIN
    INSERT INTO standing (deck, how, day, cards, strength)
    VALUES (NEW.deck, CASE WHEN NEW.suspended THEN iif(NEW.phase IS NULL, 'unseen', 'suspended') WHEN NEW.phase = 'review' THEN 'review' ELSE 'steps' END, iif(NEW.suspended OR NEW.phase <> 'review', 0, NEW.due_day), 1, coalesce(NEW.strength, 0))
    ON CONFLICT (deck, how, day)
    DO UPDATE SET cards = cards + 1, strength = strength + excluded.strength;
END;
CREATE INDEX cards_by_standing ON cards (present, suspended, phase, deck, due_day, due_at);
COMMIT;
PRAGMA user_version = 2;
PRAGMA application_id = 1903520122;
