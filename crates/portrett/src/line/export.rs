//! What `portrett export` takes.

use std::path::PathBuf;

use clap::Args;

/// What to write, and how. What is not said here is as `[paper]` in portrett.toml says.
#[derive(Debug, Clone, Args)]
pub struct Export {
    /// The forms: pdf (a card a page), poster, overview, png, svg, pptx, docx, md, json, site (a folder of pages for any
    /// web server), pack (five slides and Markdown for a quarterly meeting), matrix (what to say to whom, CSV), money,
    /// calendar (ICS), members (CSV).
    #[arg(required = true, value_parser = crate::command::FORMS)]
    pub forms: Vec<String>,
    /// The folder to write to; else `export` in the project.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Which sections cards on paper and slides have, and in which order: shop, subscription, business, user.
    #[arg(long)]
    pub template: Option<String>,
    /// The sections instead, in their order, with commas between; `*` stands for all others: who,want,stop,do,*.
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub sections: Vec<String>,
    /// A logo for cards on paper and slides, as PNG or SVG.
    #[arg(long, value_name = "FILE")]
    pub logo: Option<PathBuf>,
    /// A colour as #rrggbb for the personas in turn, or for one thing: ink=, soft=, line=, paper=. May stand several
    /// times.
    #[arg(long = "colour", value_name = "COLOUR")]
    pub colours: Vec<String>,
    /// A font for cards on paper and pictures, as TrueType or OpenType. May stand several times, a file a style.
    #[arg(long = "font", value_name = "FILE")]
    pub fonts: Vec<PathBuf>,
    /// With members: the customers' own keys beside the ids of the lake.
    #[arg(long)]
    pub with_keys: bool,
    /// en, nb, fi or fy; else as portrett.toml says.
    #[arg(long)]
    pub language: Option<String>,
}
