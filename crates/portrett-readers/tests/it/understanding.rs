//! What a file is understood to be when headers are in other languages, in another order, or say
//! nothing at all.

use std::collections::BTreeMap;
use std::fmt::Write;

use portrett_readers::{Inspection, inspect};
use portrett_terms::{DecimalMark, FileFormat, Role, SourceId, SourceKind, ValueType};

use crate::help::{assert_table, file, read_all, real, understand, understanding};

/// Roles of the columns that have one, as `header = role`.
fn roles(inspection: &Inspection) -> String {
    let mut text = format!("{}\n", inspection.kind.value.map_or("not known", SourceKind::name));
    for column in inspection.columns.iter().filter(|column| column.role.value != Role::Trait) {
        writeln!(text, "{} = {}", column.header, column.role.value.name()).unwrap();
    }
    text
}

/// A real file with other headers, its columns in the opposite order, `;` between cells, decimal commas.
fn rewritten(name: &str, headers: &[(&str, &str)]) -> Option<String> {
    let path = real(name)?;
    let mut reader = csv::Reader::from_path(path).unwrap();
    let names: BTreeMap<&str, &str> = headers.iter().copied().collect();
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let header = reader.headers().unwrap().clone();
    writer.write_record(header.iter().rev().map(|header| *names.get(header).unwrap_or(&header))).unwrap();
    let comma = |cell: &str| {
        let is_number = cell.parse::<f64>().is_ok();
        if is_number { cell.replace('.', ",") } else { cell.to_owned() }
    };
    for record in reader.records().map(Result::unwrap) {
        writer.write_record(record.iter().rev().map(comma)).unwrap();
    }
    Some(String::from_utf8(writer.into_inner().unwrap()).unwrap())
}

#[test]
fn customers_of_a_grocer_in_norwegian() {
    let headers = [
        ("ID", "Kundenr"),
        ("Year_Birth", "Fødselsår"),
        ("Education", "Utdanning"),
        ("Marital_Status", "Sivilstand"),
        ("Income", "Årsinntekt"),
        ("Kidhome", "Barn hjemme"),
        ("Teenhome", "Tenåringer hjemme"),
        ("Dt_Customer", "Kunde siden"),
        ("Recency", "Dager siden siste kjøp"),
        ("MntWines", "Forbruk vin"),
        ("MntMeatProducts", "Beløp kjøtt"),
        ("NumWebPurchases", "Antall nettkjøp"),
        ("NumStorePurchases", "Kjøp i butikk"),
        ("NumWebVisitsMonth", "Antall nettbesøk"),
        ("AcceptedCmp1", "Takket ja kampanje 1"),
        ("Complain", "Klage"),
        ("Response", "Svar siste kampanje"),
    ];
    let Some(text) = rewritten("customer_personality/marketing_campaign.csv", &headers) else { return };
    let inspection = understand(text);
    assert_table(&roles(&inspection), "contacts\nKunde siden = first_seen\nKundenr = customer_id");
    let traits = understanding(&inspection);
    for line in [
        "Fødselsår = trait number \"Fødselsår\" Demographics CalendarYear",
        "Sivilstand = trait category \"Sivilstand\" Demographics",
        "Årsinntekt = trait money \"Årsinntekt\" Demographics Money",
        "Barn hjemme = trait number \"Barn hjemme\" Demographics Count",
        "Dager siden siste kjøp = trait number \"Dager siden siste kjøp\" Behaviour Days",
        "Forbruk vin = trait money \"Forbruk vin\" Value Money",
        "Beløp kjøtt = trait money \"Beløp kjøtt\" Value Money",
        "Antall nettkjøp = trait number \"Antall nettkjøp\" Behaviour Count",
        "Kjøp i butikk = trait number \"Kjøp i butikk\" Behaviour Count",
        "Antall nettbesøk = trait number \"Antall nettbesøk\" Behaviour Count",
        "Klage = trait yes_no \"Klage\" Communication",
    ] {
        assert!(traits.contains(line), "{line}\n{traits}");
    }
}

#[test]
fn order_lines_in_norwegian() {
    let headers = [
        ("InvoiceNo", "Fakturanummer"),
        ("StockCode", "Varekode"),
        ("Description", "Varetekst"),
        ("Quantity", "Antall"),
        ("InvoiceDate", "Fakturadato"),
        ("UnitPrice", "Enhetspris"),
        ("CustomerID", "Kundenummer"),
        ("Country", "Land"),
    ];
    let Some(text) = rewritten("online_retail/online_retail_2010-12_2011-02.csv", &headers) else { return };
    let file = file(text);
    let inspection = inspect(&file.path).unwrap();
    assert_table(
        &roles(&inspection),
        "orders
         Land = ignore
         Kundenummer = customer_id
         Enhetspris = unit_price
         Fakturadato = order_time
         Antall = quantity
         Varetekst = product
         Varekode = ignore
         Fakturanummer = order_id",
    );
    let spec = inspection.into_spec(SourceId::from_label("ordrer"), vec![]).unwrap();
    let FileFormat::Csv { delimiter, decimal, .. } = &spec.format else { panic!("no text") };
    assert_eq!((*delimiter, *decimal), (';', DecimalMark::Comma));
    let (_, report) = read_all(&file.path, &spec).unwrap();
    assert_eq!((report.rows, report.kept), (105_335, 69_125));
    assert!(report.cell_problem_counts.is_empty(), "{:?}", report.cell_problem_counts);
}

#[test]
fn order_lines_whose_headers_say_nothing() {
    let headers = [
        ("InvoiceNo", "f1"),
        ("StockCode", "f2"),
        ("Description", "f3"),
        ("Quantity", "f4"),
        ("InvoiceDate", "f5"),
        ("UnitPrice", "f6"),
        ("CustomerID", "f7"),
        ("Country", "f8"),
    ];
    let Some(text) = rewritten("online_retail/online_retail_2010-12_2011-02.csv", &headers) else { return };
    assert_table(
        &roles(&understand(text)),
        "orders
         f8 = ignore
         f7 = customer_id
         f6 = unit_price
         f5 = order_time
         f4 = quantity
         f3 = product
         f2 = ignore
         f1 = order_id",
    );
}

#[test]
fn purchases_of_a_cohort_whose_headers_say_nothing() {
    let headers = [("customer_id", "a"), ("sample_id", "b"), ("date", "c"), ("quantity", "d"), ("amount", "e")];
    let Some(text) = rewritten("cdnow/cdnow_sample_tx.csv", &headers) else { return };
    let inspection = understand(text);
    assert_table(&roles(&inspection), "orders\ne = amount\nd = quantity\nc = order_time\nb = customer_id\na = ignore");
    assert!(!inspection.kind.sure);
}

#[test]
fn finnish_order_lines() {
    let rows: String = (0..60)
        .map(|n| {
            format!(
                "T{};A{};{}.{}.2025 klo 12.30;{};{},90;Verkkokauppa;EUR;{}\n",
                n / 2,
                n / 2 % 12,
                1 + n / 2 % 28,
                1 + n % 2,
                1 + n % 3,
                9 + n,
                if n % 9 == 0 { "peruttu" } else { "toimitettu" }
            )
        })
        .collect();
    assert_table(
        &understanding(&understand(format!(
            "Tilausnumero;Asiakasnumero;Tilauspäivä;Määrä;Hinta;Kanava;Valuutta;Tila\n{rows}"
        ))),
        "orders
         ';' utf-8 decimal Comma
         Tilausnumero = order_id text
         Asiakasnumero = customer_id text
         Tilauspäivä = order_time date day_month_year
         Määrä = quantity number
         Hinta = unit_price money
         Kanava = channel category
         Valuutta = currency category
         Tila = returned category",
    );
}

#[test]
fn dutch_contacts_keep_names_and_numbers_out_of_profiles() {
    let rows: String = (0..30)
        .map(|n| format!("{};Jan Jansen {n};jan{n}@post.example;06-12345{:03};Leeuwarden;{}\n", 1000 + n, n, 1960 + n))
        .collect();
    assert_table(
        &understanding(&understand(format!(
            "klantnummer;naam;e-mailadres;telefoonnummer;woonplaats;geboortejaar\n{rows}"
        ))),
        "contacts
         ';' utf-8 decimal Comma
         klantnummer = customer_id text
         naam = personal text
         e-mailadres = email text
         telefoonnummer = phone phone
         woonplaats = trait category \"Woonplaats\" Demographics
         geboortejaar = trait number \"Geboortejaar\" Demographics CalendarYear
         ! most numbers of \"telefoonnummer\" have no country's code: say whose they are, country = \"NO\" or your own, under [project]",
    );
}

#[test]
fn what_looks_personal_is_kept_out_although_no_header_says_so() {
    let names = ["Kari", "Ola", "Per", "Anne", "Siri", "Nils", "Berit", "Jon"];
    let rows: String = (0..64)
        .map(|n| {
            format!("k{n},{} {}sen,+47 40 00 {:02} {:02},{}\n", names[n % 8], names[n / 8], n, n, ["a", "b"][n % 2])
        })
        .collect();
    assert_table(
        &roles(&understand(format!("x1,x2,x3,x4\n{rows}"))),
        "contacts
         x1 = customer_id
         x2 = personal
         x3 = phone",
    );
}

#[test]
fn campaign_sends() {
    let rows: String = (0..50)
        .map(|n| {
            format!(
                "Høst 2025,k{}@post.example,2025-10-{:02} 09:00,{},{},nei\n",
                n % 40,
                1 + n % 28,
                if n % 2 == 0 { "2025-10-30 10:00" } else { "" },
                n % 3
            )
        })
        .collect();
    assert_table(
        &understanding(&understand(format!("kampanje,e-post,sendt,åpnet,klikk,kjøpt\n{rows}"))),
        "touches
         ',' utf-8 decimal Point
         kampanje = campaign category
         e-post = email text
         sendt = sent date year_month_day
         åpnet = opened date year_month_day
         klikk = clicked number
         kjøpt = converted yes_no",
    );
}

#[test]
fn the_data_overrules_a_header() {
    let rows: String = (0..40).map(|n| format!("c{n},not mail {n},tall {n},{}\n", n % 3)).collect();
    let inspection = understand(format!("kunde id,email,inntekt,dato\n{rows}"));
    let role = |header: &str| inspection.columns.iter().find(|column| column.header == header).unwrap();
    assert_ne!(role("email").role.value, Role::Email);
    assert_eq!(role("inntekt").value.value, ValueType::Text);
    assert_ne!(role("dato").role.value, Role::FirstSeen);
}

#[test]
fn a_role_that_is_had_once_goes_to_the_better_column() {
    let rows: String = (0..40).map(|n| format!("{n},{},{}\n", n + 500, 20 + n % 30)).collect();
    assert_table(
        &roles(&understand(format!("row id,customer id,age\n{rows}"))),
        "contacts\nrow id = ignore\ncustomer id = customer_id",
    );
}

#[test]
fn a_kind_that_is_said_is_taken() {
    let rows: String = (0..40).map(|n| format!("{},2025-01-{:02},{}.5\n", n % 7, 1 + n % 28, n)).collect();
    let inspection = understand(format!("client,day,paid\n{rows}")).with_kind(SourceKind::Contacts);
    assert_table(&roles(&inspection), "contacts\nclient = customer_id\nday = first_seen");
    assert!(inspection.kind.sure);
}

/// What a table with no preset is taken for, and whether that is sure.
fn guessed(text: &str) -> (String, bool) {
    let inspection = understand(text);
    (roles(&inspection), inspection.kind.sure)
}

#[test]
fn tickets_in_norwegian() {
    let (roles, sure) = guessed(
        "Saksnr;Kundenr;Opprettet;Kanal;Emne;Melding;Avsender;Vurdering
         1;77;03.01.2026 09:12;e-post;Pakken;Pakken er ikke kommet fram, og jeg har ventet i to uker;kunde;2
         1;77;03.01.2026 11:40;e-post;Pakken;Vi beklager, den blir levert i morgen tidlig;agent;
         2;12;14.01.2026 08:00;chat;Retur;Hvordan sender jeg tilbake en jakke som er for liten;kunde;4
         3;31;29.01.2026 16:30;chat;Bytte;Kan jeg bytte til en annen farge uten å betale frakt;kunde;5",
    );
    assert_table(
        &roles,
        "messages
         Saksnr = thread
         Kundenr = customer_id
         Opprettet = time
         Kanal = channel
         Emne = title
         Melding = text
         Avsender = author
         Vurdering = rating",
    );
    assert!(sure);
}

#[test]
fn visits_in_finnish() {
    let (roles, sure) = guessed(
        "Aikaleima,Kävijä,Istunto,Tapahtuma,Sivu,Lähde,Laite
         2026-01-03 09:12:00,a81f,s1,page_view,/kengat,google,mobile
         2026-01-03 09:13:10,a81f,s1,add_to_cart,/kengat/12,google,mobile
         2026-01-04 20:01:00,b770,s2,page_view,/,newsletter,desktop
         2026-01-31 20:01:30,b770,s3,purchase,/kassa,direct,desktop",
    );
    assert_table(
        &roles,
        "events
         Aikaleima = time
         Kävijä = visitor
         Istunto = session
         Tapahtuma = event
         Sivu = page
         Lähde = traffic_source
         Laite = device",
    );
    assert!(sure);
}

#[test]
fn answers_to_questions() {
    let (roles, sure) = guessed(
        "Submitted at,E-mail,How did you find us?,What matters most to you?,Would you recommend us?
         2026-01-03 09:12,kari@a.example,A friend,The price,9
         2026-01-13 09:12,ola@a.example,Search,Fast delivery,7
         2026-01-23 09:12,per@a.example,A friend,The returns,10",
    );
    assert_table(
        &roles,
        "survey
         Submitted at = time
         E-mail = email",
    );
    assert!(sure);
}

#[test]
fn figures_by_month_are_nobodys() {
    let (roles, sure) = guessed(
        "Month,Region,Sessions,Revenue
         2026-01-01,North,1200,8800.50
         2026-01-01,South,1100,7800.10
         2026-02-01,North,1300,9100.00
         2026-02-01,South,900,6100.75",
    );
    assert_table(
        &roles,
        "aggregates
         Month = time
         Region = dimension
         Sessions = figure
         Revenue = figure",
    );
    assert!(!sure);
}

#[test]
fn a_table_with_ids_is_none_of_customers_for_sure_where_nothing_is_said_of_people() {
    let (_, brands) = guessed("id,name,active\n1,Blue,yes\n2,Red,no\n3,Green,yes");
    let (_, customers) = guessed("id,name,gender\n1,Kari,female\n2,Ola,male\n3,Per,male");
    assert!(!brands && customers);
}

#[test]
fn what_a_loader_added_is_not_read() {
    let (roles, _) = guessed(
        "_fivetran_synced,_fivetran_deleted,customer_id,property_firstname,property_email
         2026-01-03 09:12,false,1,Kari,fcb67ef339b691956cc85fa12be6490c
         2026-01-03 09:12,false,2,Ola,ab067ef339b691956cc85fa12be6490c",
    );
    assert_table(
        &roles,
        "contacts
         _fivetran_synced = ignore
         _fivetran_deleted = ignore
         customer_id = customer_id
         property_firstname = personal
         property_email = personal",
    );
}
