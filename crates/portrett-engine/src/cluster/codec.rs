//! How our functions travel: a scalar function as its recipe, an aggregate as its name. Everything else of a plan
//! is Ballista's own to send.

use std::any::Any;
use std::sync::Arc;

use arrow::datatypes::SchemaRef;
use ballista_core::serde::{BallistaLogicalExtensionCodec, BallistaPhysicalExtensionCodec};
use datafusion::catalog::TableProvider;
use datafusion::common::{TableReference, exec_datafusion_err, exec_err};
use datafusion::datasource::file_format::FileFormatFactory;
use datafusion::error::Result;
use datafusion::execution::TaskContext;
use datafusion::logical_expr::{AggregateUDF, Extension, LogicalPlan, ScalarUDF};
use datafusion::physical_plan::ExecutionPlan;
use datafusion_proto::logical_plan::LogicalExtensionCodec;
use datafusion_proto::physical_plan::{PhysicalExtensionCodec, PhysicalProtoConverterExtension};

use crate::aggregates;
use crate::functions::{Function, Lookups, Recipe};

/// The codecs of a process, which share what was read for lookups.
pub fn codecs() -> (Arc<dyn LogicalExtensionCodec>, Arc<dyn PhysicalExtensionCodec>) {
    let functions = Functions { lookups: Arc::default() };
    (
        Arc::new(LogicalCodec { functions: functions.clone(), others: BallistaLogicalExtensionCodec::default() }),
        Arc::new(PhysicalCodec { functions, others: BallistaPhysicalExtensionCodec::default() }),
    )
}

/// Our functions to bytes and back. Nothing is written for a function that is not ours: every machine has it.
#[derive(Debug, Clone)]
struct Functions {
    lookups: Arc<Lookups>,
}

impl Functions {
    fn encode(function: &ScalarUDF, buffer: &mut Vec<u8>) -> Result<()> {
        let function: &dyn Any = function.inner().as_ref();
        match function.downcast_ref::<Function>() {
            Some(ours) => serde_json::to_writer(buffer, ours.recipe())
                .map_err(|error| exec_datafusion_err!("a function could not be sent: {error}")),
            None => Ok(()),
        }
    }

    fn decode(&self, name: &str, bytes: &[u8]) -> Result<Arc<ScalarUDF>> {
        let recipe: Recipe = serde_json::from_slice(bytes).map_err(|_| other_version(name))?;
        Ok(Arc::new(recipe.function(&self.lookups)))
    }

    fn encode_aggregate(aggregate: &AggregateUDF, buffer: &mut Vec<u8>) {
        if aggregates::named(aggregate.name()).is_some() {
            buffer.extend_from_slice(aggregate.name().as_bytes());
        }
    }

    fn decode_aggregate(name: &str) -> Result<Arc<AggregateUDF>> {
        aggregates::named(name).map(Arc::new).ok_or_else(|| other_version(name))
    }
}

fn other_version(name: &str) -> datafusion::error::DataFusionError {
    exec_datafusion_err!(
        "the function {name} is not known here: the cluster's machines must run the version of the program that builds"
    )
}

#[derive(Debug)]
struct LogicalCodec {
    functions: Functions,
    others: BallistaLogicalExtensionCodec,
}

impl LogicalExtensionCodec for LogicalCodec {
    fn try_decode(&self, bytes: &[u8], inputs: &[LogicalPlan], context: &TaskContext) -> Result<Extension> {
        self.others.try_decode(bytes, inputs, context)
    }

    fn try_encode(&self, node: &Extension, buffer: &mut Vec<u8>) -> Result<()> {
        self.others.try_encode(node, buffer)
    }

    fn try_decode_table_provider(
        &self,
        _: &[u8],
        table: &TableReference,
        _: SchemaRef,
        _: &TaskContext,
    ) -> Result<Arc<dyn TableProvider>> {
        exec_err!("the table {table} is in the memory of one process and cannot be sent")
    }

    fn try_encode_table_provider(
        &self,
        table: &TableReference,
        _: Arc<dyn TableProvider>,
        _: &mut Vec<u8>,
    ) -> Result<()> {
        exec_err!("the table {table} is in the memory of one process and cannot be sent")
    }

    fn try_decode_file_format(&self, bytes: &[u8], context: &TaskContext) -> Result<Arc<dyn FileFormatFactory>> {
        self.others.try_decode_file_format(bytes, context)
    }

    fn try_encode_file_format(&self, buffer: &mut Vec<u8>, format: Arc<dyn FileFormatFactory>) -> Result<()> {
        self.others.try_encode_file_format(buffer, format)
    }

    fn try_decode_udf(&self, name: &str, bytes: &[u8]) -> Result<Arc<ScalarUDF>> {
        self.functions.decode(name, bytes)
    }

    fn try_encode_udf(&self, function: &ScalarUDF, buffer: &mut Vec<u8>) -> Result<()> {
        Functions::encode(function, buffer)
    }

    fn try_decode_udaf(&self, name: &str, _: &[u8]) -> Result<Arc<AggregateUDF>> {
        Functions::decode_aggregate(name)
    }

    fn try_encode_udaf(&self, aggregate: &AggregateUDF, buffer: &mut Vec<u8>) -> Result<()> {
        Functions::encode_aggregate(aggregate, buffer);
        Ok(())
    }
}

#[derive(Debug)]
struct PhysicalCodec {
    functions: Functions,
    others: BallistaPhysicalExtensionCodec,
}

impl PhysicalExtensionCodec for PhysicalCodec {
    fn try_decode(
        &self,
        bytes: &[u8],
        inputs: &[Arc<dyn ExecutionPlan>],
        context: &TaskContext,
        converter: &dyn PhysicalProtoConverterExtension,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        self.others.try_decode(bytes, inputs, context, converter)
    }

    fn try_encode(
        &self,
        node: Arc<dyn ExecutionPlan>,
        buffer: &mut Vec<u8>,
        converter: &dyn PhysicalProtoConverterExtension,
    ) -> Result<()> {
        self.others.try_encode(node, buffer, converter)
    }

    fn try_decode_udf(&self, name: &str, bytes: &[u8]) -> Result<Arc<ScalarUDF>> {
        self.functions.decode(name, bytes)
    }

    fn try_encode_udf(&self, function: &ScalarUDF, buffer: &mut Vec<u8>) -> Result<()> {
        Functions::encode(function, buffer)
    }

    fn try_decode_udaf(&self, name: &str, _: &[u8]) -> Result<Arc<AggregateUDF>> {
        Functions::decode_aggregate(name)
    }

    fn try_encode_udaf(&self, aggregate: &AggregateUDF, buffer: &mut Vec<u8>) -> Result<()> {
        Functions::encode_aggregate(aggregate, buffer);
        Ok(())
    }
}
