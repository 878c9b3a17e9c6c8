//! Random bytes and random damage: never a panic, and every row is accounted for (by `read_all`).

use portrett_readers::inspect;
use portrett_terms::{SourceId, SourceKind};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::help::{contacts, orders, read_all};

const SOUND: &str = "customer,date,amount,mail\n\"a, b\",2011-01-01,12.50,kari@post.example\n17850.0,2011-02-28 08:26,-3,\n'007,31.12.2010,\"1,234.5\",x@y.no\næøå,2011-01-02,kr 5,\"q\"\"q\"\n";
const NASTY: &[&[u8]] = &[
    b"\"",
    b"\n",
    b"\r",
    b",",
    b";",
    b"\0",
    b"\xFF",
    b"\xC3",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"-",
    b"9999999999999999999999",
    b"NaN",
    b"PAR1",
    b"1e308",
    "٣".as_bytes(),
    "−".as_bytes(),
];

fn pick(random: &mut ChaCha8Rng, below: usize) -> usize {
    random.next_u32() as usize % below
}

fn try_everything(bytes: &[u8], path: &std::path::Path) {
    std::fs::write(path, bytes).unwrap();
    let _ = read_all(path, &orders());
    let _ = read_all(path, &contacts());
    let Ok(inspection) = inspect(path) else { return };
    for kind in SourceKind::ALL {
        let spec = inspection.clone().with_kind(kind).into_spec(SourceId::from_label("x"), vec![]).unwrap();
        let _ = read_all(path, &spec);
    }
}

#[test]
fn damaged_text_never_panics() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.csv");
    let mut random = ChaCha8Rng::seed_from_u64(1);
    for _ in 0..2_000 {
        let mut bytes = SOUND.as_bytes().to_vec();
        for _ in 0..1 + pick(&mut random, 6) {
            let place = pick(&mut random, bytes.len());
            let nasty = NASTY[pick(&mut random, NASTY.len())];
            let taken = pick(&mut random, 3).min(bytes.len() - place);
            bytes.splice(place..place + taken, nasty.iter().copied());
        }
        try_everything(&bytes, &path);
    }
}

#[test]
fn random_bytes_never_panic() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.csv");
    let mut random = ChaCha8Rng::seed_from_u64(2);
    for _ in 0..1_000 {
        let mut bytes = vec![0; pick(&mut random, 300)];
        random.fill_bytes(&mut bytes);
        if pick(&mut random, 2) == 0 {
            bytes.iter_mut().for_each(|byte| *byte = b"ab1.,;\"\n\r\t -|@"[usize::from(*byte) % 14]);
        }
        try_everything(&bytes, &path);
    }
}
