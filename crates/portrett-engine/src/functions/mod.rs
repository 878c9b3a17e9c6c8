//! Our SQL functions: thin, single-threaded wrappers. A function is a [`Recipe`], which another process can make
//! it from, and a body.

mod account;
mod channel;
mod code;
mod key;
mod lookup;
mod recipe;
mod search;

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use arrow::datatypes::DataType;
use datafusion::error::Result;
use datafusion::logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDFImpl, Signature, Volatility};

pub use key::hash_key;
pub use lookup::Lookups;
pub use recipe::{Recipe, fixed};

/// What a function does with the columns of a batch.
pub type Body = Arc<dyn Fn(&[ColumnarValue]) -> Result<ColumnarValue> + Send + Sync>;

/// A scalar function of ours; two are the same when their recipes are.
pub struct Function {
    recipe: Recipe,
    name: String,
    signature: Signature,
    gives: DataType,
    body: Body,
}

impl Function {
    /// The function of `recipe`, whose body is given.
    pub fn with_body(recipe: Recipe, body: Body) -> Self {
        // The table behind a lent function may change between two queries, so that nothing of it may be folded.
        let volatility = if recipe.is_lent() { Volatility::Stable } else { Volatility::Immutable };
        let signature = Signature::exact(recipe.takes(), volatility);
        Self { name: recipe.name(), signature, gives: recipe.gives(), recipe, body }
    }

    /// What the function is made from.
    pub fn recipe(&self) -> &Recipe {
        &self.recipe
    }
}

impl std::fmt::Debug for Function {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Function").field("name", &self.name).finish_non_exhaustive()
    }
}

impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.recipe == other.recipe
    }
}

impl Eq for Function {}

impl Hash for Function {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.recipe.hash(state);
    }
}

impl ScalarUDFImpl for Function {
    fn name(&self) -> &str {
        &self.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(self.gives.clone())
    }

    fn invoke_with_args(&self, arguments: ScalarFunctionArgs) -> Result<ColumnarValue> {
        (self.body)(&arguments.args)
    }
}
