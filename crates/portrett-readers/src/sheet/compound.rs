//! A compound file (MS-CFB), which an XLS workbook is, and every Office document that is locked: its list of
//! streams, and their bytes. Chains of sectors that bite their tail are found here, before calamine follows
//! them.

use super::guard::little_endian;

const END_OF_CHAIN: u32 = 0xFFFF_FFFE;

/// Sector numbers from here on have meanings of their own.
const RESERVED: u32 = 0xFFFF_FFFA;

/// Sector numbers of the table of sectors that stand in the header.
const IN_HEADER: std::ops::Range<usize> = 76..512;

/// Streams shorter than this stand in the small sectors.
const SHORT: usize = 4_096;

const SMALL_SECTOR: usize = 64;

/// A compound file in memory.
pub(crate) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// For each sector, the next of its chain.
    next: Vec<u32>,
    next_small: Vec<u32>,
    small: Vec<u8>,
    streams: Vec<Stream>,
}

struct Stream {
    name: String,
    start: u32,
    length: usize,
}

impl<'a> Compound<'a> {
    /// Reads the lists; nothing when they are broken.
    pub(crate) fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match number(bytes, 30, 2)? {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let empty = Vec::new;
        let mut file =
            Self { bytes, sector, next: empty(), next_small: empty(), small: Vec::new(), streams: Vec::new() };
        file.next = file.table()?;
        file.streams = file.chain(number(bytes, 48, 4)?, usize::MAX)?.chunks_exact(128).filter_map(stream).collect();
        let root = file.streams.first()?;
        let (start, length) = (root.start, root.length);
        let small_table = number(bytes, 64, 4)? as usize;
        if small_table > 0 {
            file.small = file.chain(start, length)?;
            let table = file.chain(number(bytes, 60, 4)?, small_table.checked_mul(sector)?)?;
            file.next_small = numbers(&table).collect();
        }
        file.streams.iter().all(|stream| stream.length <= bytes.len()).then_some(file)
    }

    /// Whether it lists a stream or folder of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.stream(name).is_some()
    }

    fn stream(&self, name: &str) -> Option<&Stream> {
        self.streams.iter().find(|stream| stream.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a stream; nothing when there is none, or it is broken.
    pub(crate) fn read(&self, name: &str) -> Option<Vec<u8>> {
        let stream = self.stream(name)?;
        if stream.length >= SHORT {
            return self.chain(stream.start, stream.length);
        }
        let sector = |place: usize| self.small.get(place.checked_mul(SMALL_SECTOR)?..)?.chunks(SMALL_SECTOR).next();
        follow(&self.next_small, stream.start, stream.length, sector)
    }

    /// The table of sectors: the first of its own sectors are named in the header, more in a chain.
    fn table(&self) -> Option<Vec<u32>> {
        let most = self.bytes.len() / self.sector + 1;
        let mut named: Vec<u32> = numbers(self.bytes.get(IN_HEADER)?).collect();
        let mut more = number(self.bytes, 68, 4)?;
        let mut read = 0;
        while more < RESERVED {
            named.extend(numbers(self.sector(more as usize)?));
            more = named.pop()?;
            read += 1;
            if read > most {
                return None;
            }
        }
        named.retain(|sector| *sector < RESERVED);
        if named.len() > most {
            return None;
        }
        let mut next = Vec::new();
        for sector in named {
            next.extend(numbers(self.sector(sector as usize)?));
        }
        Some(next)
    }

    /// The bytes of a sector; fewer in the last one of a file that was cut off.
    fn sector(&self, place: usize) -> Option<&[u8]> {
        let start = place.checked_add(1)?.checked_mul(self.sector)?;
        self.bytes.get(start..)?.chunks(self.sector).next()
    }

    /// At most `most` bytes of the chain that begins at `start`.
    fn chain(&self, start: u32, most: usize) -> Option<Vec<u8>> {
        follow(&self.next, start, most, |place| self.sector(place))
    }
}

/// At most `most` bytes of a chain; nothing when it is longer than there are sectors, or leaves the file.
fn follow<'b>(next: &[u32], start: u32, most: usize, sector: impl Fn(usize) -> Option<&'b [u8]>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut place = start;
    for _ in 0..=next.len() {
        if place == END_OF_CHAIN || bytes.len() >= most {
            return Some(bytes);
        }
        let sector = sector(place as usize)?;
        bytes.extend_from_slice(&sector[..sector.len().min(most - bytes.len())]);
        place = if bytes.len() >= most { END_OF_CHAIN } else { *next.get(place as usize)? };
    }
    None
}

/// An entry of the list of streams.
fn stream(entry: &[u8]) -> Option<Stream> {
    let letters: Vec<u16> = entry[..64].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let name = String::from_utf16_lossy(&letters).split('\0').next().unwrap_or_default().to_owned();
    Some(Stream { name, start: number(entry, 116, 4)?, length: number(entry, 120, 4)? as usize })
}

/// The number at a place of at most four bytes.
fn number(bytes: &[u8], place: usize, length: usize) -> Option<u32> {
    bytes.get(place..place + length).map(little_endian)
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(little_endian)
}
