//! What can go wrong with a model. No text here quotes a customer's sentence, a model's answer or a key.

use std::path::PathBuf;

/// An error of a model's folder or of the address of a language model.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The path is no folder.
    #[error("{} is not a folder; give the folder that holds the model's files", path.display())]
    NotAFolder {
        /// The path.
        path: PathBuf,
    },
    /// A file of the model is not there.
    #[error("{} is not there; {remedy}", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
        /// What to do.
        remedy: &'static str,
    },
    /// A file cannot be read.
    #[error("{} cannot be read", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file is larger than any honest one.
    #[error("{} has more than {most} bytes, the most that is read; take a smaller model", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The bound, in bytes.
        most: u64,
    },
    /// A file is not what its name says.
    #[error("{} is broken ({account}); fetch the model again", path.display())]
    Broken {
        /// The file.
        path: PathBuf,
        /// What the reader says of it.
        account: String,
    },
    /// The model is of a kind that is not known.
    #[error(
        "{} is of a kind that cannot be used ({what}); take a BERT model in the layout of sentence-transformers or a \
         static model in the layout of model2vec",
        path.display()
    )]
    Foreign {
        /// The file that tells it.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// Two files of the model do not belong together.
    #[error("{} does not fit the rest of the model ({what}); fetch the model again", path.display())]
    Unfit {
        /// The file.
        path: PathBuf,
        /// What does not fit.
        what: String,
    },
    /// The model gave no vector.
    #[error("the model in {} gave no vector ({account}); fetch the model again", path.display())]
    NoVector {
        /// The folder.
        path: PathBuf,
        /// What the library says.
        account: String,
    },
    /// The address of a language model cannot be used.
    #[error("the address of the language model {why}; write it as http://127.0.0.1:8080 or https://host/v1")]
    Address {
        /// What is wrong with it.
        why: &'static str,
    },
    /// A key would travel unencrypted.
    #[error("the key would go unencrypted to {host}; use https, or an address of this machine or its own network")]
    OpenKey {
        /// The host.
        host: String,
    },
    /// The key has characters that no header can hold.
    #[error("the key of the language model holds a line break or another character that no key has; set it again")]
    BadKey,
}
