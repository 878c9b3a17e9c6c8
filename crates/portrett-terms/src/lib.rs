//! The words that every part of Portrett shares, as types: ids, money, times, settings, problems,
//! estimates, claims with their evidence, beliefs, and the persona card.
//!
//! Nothing here reads or writes anything. A type that two crates need lives here; a type that one
//! crate needs lives there.

pub mod account;
pub mod belief;
pub mod campaign;
pub mod card;
pub mod changes;
pub mod channel;
pub mod claim;
pub mod code;
pub mod column;
pub mod country;
pub mod edit;
pub mod estimate;
pub mod facts;
pub mod ids;
pub mod ledger;
pub mod money;
pub mod phrase;
pub mod problem;
pub mod provisional;
pub mod quality;
pub mod review;
pub mod role;
pub mod sample;
pub mod segmentation;
pub mod setting;
pub mod site;
pub mod source;
pub mod standing;
pub mod value;
pub mod voice;
pub mod zone;

pub use belief::{Belief, BeliefFinding, BeliefVerdict};
pub use campaign::{CampaignAnswer, CampaignFacts, CampaignResult, PersonaAnswer};
pub use card::{Emblem, PersonaCard, PersonaKind, Rhythm, RoleFacts, ShareBar, ShareGroup};
pub use changes::{ChangeFacts, DriftFacts, Fate, FigureChange, MoveFacts, PersonaChange, PersonaFate};
pub use claim::{Aspect, Basis, Claim, Evidence, EvidenceError, EvidenceParts, Measure, Status};
pub use code::{Code, CodeDefinition};
pub use column::{ColumnSpec, DateOrder, DecimalMark, ValueType};
pub use country::CountryCode;
pub use edit::{Edit, EditAction};
pub use estimate::{Interval, Share, Unit};
pub use facts::{
    BuildFacts, CalibrationRow, Note, PredictionFacts, PredictorScore, ProjectFacts, Report, ScaleFacts,
    SmoothedSentence, SourceFacts,
};
pub use ids::{BuildNumber, ImportId, PersonId, PersonaId, SegmentIndex, SourceId};
pub use ledger::{BuildRecord, Import, Ledger, StageRun};
pub use money::Money;
pub use phrase::{Argument, Phrase};
pub use problem::{Problem, ProblemLevel, ProblemReason};
pub use provisional::{ProvisionalPortrait, SaidFacts};
pub use review::{BuildDay, Launch, Review, Team};
pub use role::{Role, RoleDefinition};
pub use sample::{HeardFacts, PersonaParts, SampleFacts};
pub use segmentation::{
    ConditionFacts, ContributionFacts, CovariateFacts, DifferenceFacts, ExcludedColumn, FallFacts, Formation,
    GrowthFacts, OutsideFacts, OutsideWhy, PairFacts, RatioFacts, RecognitionFacts, SegmentGrowth, SegmentUnit,
    SegmentationFacts, SeparationFacts, Verdict, WishFacts,
};
pub use setting::{Setting, SettingDefault, SettingValue, Settings};
pub use source::{FileFormat, Layout, ScaleItem, ScaleSpec, SourceFile, SourceKind, SourceSpec, Update};
pub use voice::{
    BesideFacts, JoinedFacts, LinkFacts, ModelFacts, NamedIn, Quote, StatementKind, ThemeFacts, VoiceFacts,
};
pub use zone::Zone;
