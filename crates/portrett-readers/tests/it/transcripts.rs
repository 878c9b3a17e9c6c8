//! What was said in, turns out: who, what, when.

use portrett_readers::format::{Reading, guess};
use portrett_readers::inspect::Guess;
use portrett_terms::{FileFormat, Layout};

use crate::help::{assert_table, real};
use crate::raw_rows::{guessed, named, raw, rows};
use crate::workbooks::archive;

/// The rows as the file is guessed to be, without the headers, which are always the same.
#[track_caller]
fn turns(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let text = raw(name, bytes);
    let (headers, turns) = text.split_once('\n').unwrap();
    assert_eq!(headers, "speaker | author | text | start | end | thread | participant");
    let without_participant = |line: &str| line.rsplit_once(" | ").unwrap().0.to_owned();
    turns.lines().map(without_participant).collect::<Vec<_>>().join("\n")
}

fn interviewer(guess: &Guess<Reading>) -> &str {
    let FileFormat::Transcript { interviewer } = &guess.value.format else { panic!("{guess:?}") };
    interviewer
}

fn is_transcript(name: &str, bytes: impl AsRef<[u8]>) -> bool {
    matches!(guessed(name, bytes).value.format, FileFormat::Transcript { .. })
}

#[test]
fn a_webvtt_of_teams_with_and_without_closing_tags() {
    let text = "WEBVTT\n\nNOTE made by hand\n\n1f0a-22/12-0\n00:00:05.000 --> 00:00:10.000\n<v Kari Moderator>Hva bruker\ndu nå?</v>\n\n\
        1f0a-22/13-0\n00:00:10.500 --> 00:00:12.000 align:start\n<v Ola Nordmann>Det er &lt;dyrt&gt;.\n\n\
        1f0a-22/14-0\n00:00:12.000 --> 00:01:02.250\n<v Ola Nordmann>Og <i>tregt</i>.</v>\n";
    assert_table(
        &turns("møte.vtt", text),
        "7 | Kari Moderator | interviewer | Hva bruker du nå? | 00:00:05.000 | 00:00:10.000 | møte
         12 | Ola Nordmann | customer | Det er <dyrt>. Og tregt. | 00:00:10.500 | 00:01:02.250 | møte",
    );
}

#[test]
fn a_webvtt_of_zoom_names_speakers_before_a_colon() {
    let text = "\u{feff}WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\nLiz: Why did you leave?\r\n\r\n2\r\n00:00:02.000 --> 00:00:04.000\r\n\
        Sam Lee: The price: too high.\r\n\r\n3\r\n00:00:04.000 --> 00:00:05.000\r\nAnd slow.\r\n\r\n4\r\n00:00:06.000 --> 00:00:07.000\r\nLiz: Anything else?\r\n\r\n\
        5\r\n00:00:08.000 --> 00:00:09.000\r\nSam Lee: No.\r\n";
    assert_table(
        &turns("zoom.vtt", text),
        "5 | Liz | interviewer | Why did you leave? | 00:00:01.000 | 00:00:02.000 | zoom
         9 | Sam Lee | customer | The price: too high. And slow. | 00:00:02.000 | 00:00:05.000 | zoom
         17 | Liz | interviewer | Anything else? | 00:00:06.000 | 00:00:07.000 | zoom
         21 | Sam Lee | customer | No. | 00:00:08.000 | 00:00:09.000 | zoom",
    );
}

#[test]
fn subtitles_of_whisper_have_no_speakers_and_end_with_their_sentences() {
    let vtt = "WEBVTT\n\n00:00.000 --> 00:02.500\nI tried it\n\n00:02.500 --> 00:04.000\ntwice. Then\n\n01:00:04.000 --> 01:00:05.000\nI left.\n";
    assert_table(
        &turns("w.vtt", vtt),
        "4 | ∅ | customer | I tried it twice. Then I left. | 00:00:00.000 | 01:00:05.000 | w",
    );
    let srt = "1\n00:00:00,000 --> 00:00:02,500\n[SPEAKER_00]: Why?\n2\n00:00:02.500 --> 00:00:04.000\n[SPEAKER_01]: Because.\n";
    assert_table(
        &turns("w.srt", srt),
        "3 | SPEAKER_00 | customer | Why? | 00:00:00.000 | 00:00:02.500 | w
         6 | SPEAKER_01 | customer | Because. | 00:00:02.500 | 00:00:04.000 | w",
    );
    assert!(is_transcript("subtitles", srt));
}

#[test]
fn text_with_names_times_and_marks() {
    let text = "**Intervjuer:** Hva savner du?\n\n[00:01:23] Kari: En app.\nSom virker.\n\n**Kari**: Og hjelp.\n\nIntervjuer (02:10): Takk.\n";
    assert_table(
        &turns("kari.md", text),
        "1 | Intervjuer | interviewer | Hva savner du? | ∅ | ∅ | kari
         3 | Kari | customer | En app. ¶ Som virker. | 00:01:23 | ∅ | kari
         6 | Kari | customer | Og hjelp. | ∅ | ∅ | kari
         8 | Intervjuer | interviewer | Takk. | 00:02:10 | ∅ | kari",
    );
}

#[test]
fn questions_and_answers_and_the_words_of_four_languages() {
    for (asks, answers) in [
        ("Q", "A"),
        ("Haastattelija", "Maija"),
        ("Ynterviewer", "Jelle"),
        ("Interviewer", "P1"),
        ("Moderator 1", "Dr. Aho"),
    ] {
        let text = format!("{asks}: How is it?\n{answers}: Fine.\n{asks}: And now.\n{answers}: Worse.\n");
        let guess = guessed("talk.txt", &text);
        assert_eq!((interviewer(&guess), guess.sure), (asks, true));
        let turns = turns("talk.txt", &text);
        assert_eq!(turns.matches("| interviewer |").count(), 2, "{turns}");
    }
}

#[test]
fn who_asks_is_told_by_the_questions() {
    let text = "Liz: Why?\nSam: Because.\nLiz: What then?\nSam: I left. Why not?\nLiz: I see.\nSam: Yes.\nLiz: And now?\nSam: Nothing.\n";
    let guess = guessed("talk.txt", text);
    assert_eq!((interviewer(&guess), guess.sure), ("Liz", false));
    assert_eq!(guess.why, "75 % of one speaker's turns are questions, and 25 % of the next's");
    let none = guessed("talk.txt", "Liz: Yes.\nSam: No.\nLiz: Yes.\nSam: No, no.\n");
    assert_eq!((interviewer(&none), none.sure), ("", false));
}

#[test]
fn whoever_answers_is_told_apart_from_those_of_other_files_and_whoever_asks_is_nobody() {
    let text = raw("round 2.txt", "Interviewer: Why?\nP01: Because.\nInterviewer: And you?\nP02: No.\n");
    let participants: Vec<&str> = text.lines().skip(1).map(|line| line.rsplit_once(" | ").unwrap().1).collect();
    assert_eq!(participants, ["∅", "round 2: P01", "∅", "round 2: P02"]);
}

#[test]
fn several_may_ask() {
    let file = named("t.txt", "Liz: Why?\nSam: Because.\nTom: And?\nSam: No.\nLiz: Oh.\nTom: Oh.\n");
    let format = FileFormat::Transcript { interviewer: "LIZ; tom".to_owned() };
    let text = rows(&file.path, &Reading { format, layout: Layout::default() }).unwrap();
    assert_eq!(text.matches("| interviewer |").count(), 4, "{text}");
}

#[test]
fn notes_are_a_row_a_paragraph_and_a_bullet() {
    let text = "# Besøk hos kunden\n\nHun sa at appen er treg,\nog at hun heller ringer til banken når noe haster for henne.\n\n- vil ha varsler på mobilen\n- [ ] bruker regneark\n\n[pause i opptaket]\n\nNeste møte er på fredag.\n";
    assert_table(
        &turns("besøk.md", text),
        "3 | ∅ | customer | Hun sa at appen er treg, og at hun heller ringer til banken når noe haster for henne. | ∅ | ∅ | besøk
         6 | ∅ | customer | vil ha varsler på mobilen | ∅ | ∅ | besøk
         7 | ∅ | customer | bruker regneark | ∅ | ∅ | besøk
         9 | ∅ | interviewer | [pause i opptaket] | ∅ | ∅ | besøk
         11 | ∅ | customer | Neste møte er på fredag. | ∅ | ∅ | besøk",
    );
}

#[test]
fn interviews_under_headings_are_threads_and_their_participants_speak() {
    let text = "# Round 2\n\n## P01 – Oslo\n\n- likes the map of the shops\n- never reads the news at all\n\n## P02\n\nInterviewer: Why?\n\nIt is cheap.\n\nP02: And near.\n\nAlways open.\n\nInterviewer: Thanks.\n";
    assert_table(
        &turns("round.md", text),
        "5 | P01 | customer | likes the map of the shops | ∅ | ∅ | P01 – Oslo
         6 | P01 | customer | never reads the news at all | ∅ | ∅ | P01 – Oslo
         10 | Interviewer | interviewer | Why? | ∅ | ∅ | P02
         12 | P02 | customer | It is cheap. | ∅ | ∅ | P02
         14 | P02 | customer | And near. ¶ Always open. | ∅ | ∅ | P02
         18 | Interviewer | interviewer | Thanks. | ∅ | ∅ | P02",
    );
}

#[test]
fn what_has_no_speaker_answers_where_only_those_who_ask_are_named() {
    let text =
        "**Intervjuer: Hvorfor?**\n\nFordi det er nært.\n\nOg billig.\n\n**Intervjuer: Ellers?**\nNei.\nIngenting.\n";
    assert_table(
        &turns("a.md", text),
        "1 | Intervjuer | interviewer | Hvorfor? | ∅ | ∅ | a
         3 | ∅ | customer | Fordi det er nært. ¶ Og billig. | ∅ | ∅ | a
         7 | Intervjuer | interviewer | Ellers? | ∅ | ∅ | a
         8 | ∅ | customer | Nei. ¶ Ingenting. | ∅ | ∅ | a",
    );
}

#[test]
fn notes_on_numbered_participants_are_about_whom_they_name() {
    let text = "## Sign in\n\nP01, P02 found the link.\n\nP05 takes a minute\n\nP03: I don't **like** it.\nNot at all.\n\n**[PROBLEM: nobody likes it]**\n\n*Liz: Which one?*\n\nP03: That one.\n\nIt takes P02 a second.\n";
    let guess = guessed("notes.md", text);
    assert_eq!((interviewer(&guess), guess.sure), ("Liz", false));
    assert_table(
        &turns("notes.md", text),
        "3 | ∅ | customer | P01, P02 found the link. | ∅ | ∅ | notes
         5 | P05 | customer | P05 takes a minute | ∅ | ∅ | notes
         7 | P03 | customer | I don't like it. ¶ Not at all. | ∅ | ∅ | notes
         10 | ∅ | interviewer | [PROBLEM: nobody likes it] | ∅ | ∅ | notes
         12 | Liz | interviewer | Which one? | ∅ | ∅ | notes
         14 | P03 | customer | That one. | ∅ | ∅ | notes
         16 | ∅ | customer | It takes P02 a second. | ∅ | ∅ | notes",
    );
}

pub fn docx(paragraphs: &str) -> Vec<u8> {
    let document = format!("<?xml version=\"1.0\"?><w:document><w:body>{paragraphs}</w:body></w:document>");
    archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

#[test]
fn a_document_of_teams() {
    let said = |name: &str, text: &str| {
        format!(
            "<w:p><w:r><w:t>{name}</w:t></w:r><w:r><w:t xml:space=\"preserve\">   0:03</w:t><w:br/><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let heading = "<w:p><w:pPr><w:pStyle w:val=\"Overskrift1\"/></w:pPr><w:r><w:t>Møte</w:t></w:r></w:p>";
    let document = heading.to_owned()
        + &said("Kari Forsker", "Hva &amp; hvorfor?")
        + &said("Ola Nordmann", "Fordi.")
        + &said("Ola Nordmann", "Og så.")
        + &said("Kari Forsker", "Takk.");
    assert_table(
        &turns("møte.docx", docx(&document)),
        "2 | Kari Forsker | interviewer | Hva & hvorfor? | 00:00:03 | ∅ | møte
         3 | Ola Nordmann | customer | Fordi. ¶ Og så. | 00:00:03 | ∅ | møte
         5 | Kari Forsker | interviewer | Takk. | 00:00:03 | ∅ | møte",
    );
}

#[test]
fn a_document_with_labels_and_one_with_a_table() {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let labelled =
        ["Intervjuer: Hva nå?", "Informant 1: Ingenting.", "Jo, litt.", "Intervjuer: Ok."].map(paragraph).concat();
    assert_table(
        &turns("a.docx", docx(&labelled)),
        "1 | Intervjuer | interviewer | Hva nå? | ∅ | ∅ | a
         2 | Informant 1 | customer | Ingenting. ¶ Jo, litt. | ∅ | ∅ | a
         4 | Intervjuer | interviewer | Ok. | ∅ | ∅ | a",
    );
    let row = |cells: [&str; 3]| {
        let cells = cells.map(|cell| format!("<w:tc>{}</w:tc>", paragraph(cell))).concat();
        format!("<w:tr>{cells}</w:tr>")
    };
    let table =
        [["0:01", "Q", "Why?"], ["0:05", "A", "No."], ["0:09", "Q", "Ok."], ["0:12", "A", "Bye."]].map(row).concat();
    assert_table(
        &turns("b.docx", docx(&format!("<w:tbl>{table}</w:tbl>"))),
        "3 | Q | interviewer | Why? | 00:00:01 | ∅ | b
         6 | A | customer | No. | 00:00:05 | ∅ | b
         9 | Q | interviewer | Ok. | 00:00:09 | ∅ | b
         12 | A | customer | Bye. | 00:00:12 | ∅ | b",
    );
}

#[test]
fn encodings_are_told_as_in_tables() {
    let text = "Intervjuer: Hvor?\nPåskeægg: Å, der borte på øya.\nIntervjuer: Ja.\nPåskeægg: Nei.\n";
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let expected = turns("t.txt", text);
    assert!(expected.contains("Påskeægg | customer | Å, der borte på øya."), "{expected}");
    assert_eq!([turns("t.txt", utf16), turns("t.txt", latin)], [expected.as_str(), &expected]);
}

#[test]
fn a_chat_has_a_day_before_its_times() {
    let text = "[31.12.2023, 12:34:56] Kari: Hei\n[31.12.2023, 12:35:10] Support: Hei! Hva gjelder det?\n[31.12.2023, 12:36:00] Kari: Alt\n";
    assert_table(
        &turns("chat.txt", text),
        "1 | Kari | customer | Hei | 31.12.2023, 12:34:56 | ∅ | chat
         2 | Support | interviewer | Hei! Hva gjelder det? | 31.12.2023, 12:35:10 | ∅ | chat
         3 | Kari | customer | Alt | 31.12.2023, 12:36:00 | ∅ | chat",
    );
}

#[test]
fn tables_and_json_are_never_taken_for_talk() {
    let tables = [
        "id,name,city\n1,Kari Nordmann,Oslo\n2,Ola Nordmann,Bergen\n",
        "id\ttext\n1\tI like this shop very much, it is nice\n2\tI do not, and I never did\n",
        "name;said\nKari;Det er fint her, synes jeg\nOla;Nei, det er det ikke\n",
        "00004 0001 19970101 2 29.33\n00004 0001 19970118 2 29.73\n00004 0001 19970802 1 14.96\n",
        "name city age\nkari oslo forty\nola bergen fifty\nper skien sixty\n",
        "kari@a.example\nola@b.example\nper@c.example\n",
        "{\"text\": \"I like it very much indeed\"}\n{\"text\": \"so do I, so do I\"}\n",
        "[{\"text\": \"I like it very much indeed\"}]",
        "id,review\n1,\"Well: I like it, and so does he\"\n2,\"No: I do not, and neither does she\"\n",
    ];
    for table in tables {
        let is_talk = std::panic::catch_unwind(|| is_transcript("file.txt", table)).unwrap_or(false);
        assert!(!is_talk, "{table}");
    }
    assert!(!is_transcript("file.csv", "Liz: Why?\nSam: Because.\nLiz: And?\nSam: No.\n"));
    assert!(is_transcript("file.txt", "Liz: Why?\nSam: Because.\nLiz: And?\nSam: No.\n"));
    assert!(is_transcript(
        "file.txt",
        "We met three users in Oslo, and all of them wanted maps.\n\nNobody asked for less.\n"
    ));
}

#[test]
fn nothing_said_is_no_row() {
    assert_eq!(turns("a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n\n"), "");
    assert_eq!(turns("a.docx", docx("<w:p/>")), "");
}

#[test]
fn real_notes_are_told_by_participant() {
    let Some(path) = real("user_research/sprint22_research-data.md") else { return };
    let guess = guess(&path).unwrap();
    assert_eq!(interviewer(&guess), "Liz");
    let text = rows(&path, &guess.value).unwrap();
    let count = |part: &str| text.lines().filter(|line| line.contains(part)).count();
    assert_eq!((count(" | customer | "), count(" | interviewer | "), count("| Liz |")), (93, 17, 1));
    // The file has 92 lines that begin with a participant, six of them with several at once.
    let participants = [1, 2, 3, 4, 5].map(|number| count(&format!("| P0{number} | customer |")));
    assert_eq!(participants, [24, 18, 13, 8, 23]);
}

#[test]
fn real_tables_and_lists_of_sentences_are_read_somehow() {
    for name in ["cdnow/CDNOW_sample.txt", "xed_sentences/neutral_en.txt", "xed_sentences/neutral_fi.txt"] {
        let Some(path) = real(name) else { continue };
        let reading = guess(&path).unwrap().value;
        assert!(matches!(reading.format, FileFormat::Csv { .. }), "{name}: {reading:?}");
    }
}
