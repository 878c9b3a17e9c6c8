"""MiniLM without Portrett: the same weights as an ONNX graph, run by onnxruntime, tokens by the tokenizers package.

    python3 peers.py FOLDER TEXTS OURS    texts a second of processor time, one thread, and the least cosine to OURS

No registry has the weights as a full ONNX file, so the graph is written here from the safetensors, with the operators that
onnxruntime has for the norm of a layer and for GELU. OURS are 32-bit numbers, a row for each line of TEXTS.
"""

import sys
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file
from tokenizers import Tokenizer

HEADS, LAYERS, WIDTH, MOST, TOGETHER = 12, 6, 384, 256, 16


class Graph:
    """Nodes and weights of a graph, by name."""

    def __init__(self, weights: dict) -> None:
        self.nodes, self.constants, self.weights = [], {}, weights

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.setdefault(name, numpy_helper.from_array(value, name))
        return name

    def do(self, kind: str, *inputs: str, **attributes) -> str:
        out = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def dense(self, data: str, name: str) -> str:
        weight = self.constant(f"{name}.t", np.ascontiguousarray(self.weights[f"{name}.weight"].T))
        return self.do("Add", self.do("MatMul", data, weight), self.constant(f"{name}.b", self.weights[f"{name}.bias"]))

    def norm(self, data: str, name: str) -> str:
        scale = self.constant(f"{name}.s", self.weights[f"{name}.weight"])
        bias = self.constant(f"{name}.b", self.weights[f"{name}.bias"])
        return self.do("LayerNormalization", data, scale, bias, axis=-1, epsilon=1e-12)

    def heads(self, data: str, order: list[int]) -> str:
        shape = self.constant("split", np.array([0, 0, HEADS, WIDTH // HEADS]))
        return self.do("Transpose", self.do("Reshape", data, shape), perm=order)


def layer(graph: Graph, data: str, mask: str, name: str) -> str:
    own = f"{name}.attention.self"
    query = graph.heads(graph.dense(data, f"{own}.query"), [0, 2, 1, 3])
    key = graph.heads(graph.dense(data, f"{own}.key"), [0, 2, 3, 1])
    value = graph.heads(graph.dense(data, f"{own}.value"), [0, 2, 1, 3])
    root = graph.constant("root", np.array((WIDTH // HEADS) ** 0.5, np.float32))
    scores = graph.do("Add", graph.do("Div", graph.do("MatMul", query, key), root), mask)
    context = graph.do("MatMul", graph.do("Softmax", scores, axis=-1), value)
    shape = graph.constant("join", np.array([0, 0, WIDTH]))
    context = graph.do("Reshape", graph.do("Transpose", context, perm=[0, 2, 1, 3]), shape)
    out = graph.dense(context, f"{name}.attention.output.dense")
    data = graph.norm(graph.do("Add", out, data), f"{name}.attention.output.LayerNorm")
    inner = graph.do("Gelu", graph.dense(data, f"{name}.intermediate.dense"))
    return graph.norm(graph.do("Add", graph.dense(inner, f"{name}.output.dense"), data), f"{name}.output.LayerNorm")


def session(folder: Path) -> onnxruntime.InferenceSession:
    graph = Graph(load_file(folder / "model.safetensors"))
    words = graph.constant("words", graph.weights["embeddings.word_embeddings.weight"])
    places = graph.constant("places", graph.weights["embeddings.position_embeddings.weight"])
    kind = graph.constant("kind", graph.weights["embeddings.token_type_embeddings.weight"][0])
    data = graph.do("Add", graph.do("Gather", words, "ids"), graph.do("Gather", places, "at"))
    data = graph.norm(graph.do("Add", data, kind), "embeddings.LayerNorm")
    for number in range(LAYERS):
        data = layer(graph, data, "mask", f"encoder.layer.{number}")
    graph.nodes[-1].output[0] = "hidden"
    inputs = [
        helper.make_tensor_value_info("ids", TensorProto.INT64, ["n", "length"]),
        helper.make_tensor_value_info("at", TensorProto.INT64, ["length"]),
        helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["n", 1, 1, "length"]),
    ]
    output = helper.make_tensor_value_info("hidden", TensorProto.FLOAT, ["n", "length", WIDTH])
    made = helper.make_graph(graph.nodes, "minilm", inputs, [output], list(graph.constants.values()))
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
    onnx.checker.check_model(model)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def tokenizer(folder: Path) -> Tokenizer:
    own = Tokenizer.from_file(str(folder / "tokenizer.json"))
    own.enable_truncation(MOST)
    own.enable_padding()
    return own


def embed(run: onnxruntime.InferenceSession, tokens: Tokenizer, texts: list[str]) -> np.ndarray:
    coded = tokens.encode_batch(texts)
    ids = np.array([text.ids for text in coded], np.int64)
    known = np.array([text.attention_mask for text in coded], np.float32)
    mask = ((1 - known) * np.finfo(np.float32).min)[:, None, None, :]
    hidden = run.run(None, {"ids": ids, "at": np.arange(ids.shape[1]), "mask": mask})[0]
    mean = (hidden * known[:, :, None]).sum(1) / known.sum(1)[:, None]
    return mean / np.linalg.norm(mean, axis=1, keepdims=True)


def main(folder: Path, source: Path, ours: Path) -> None:
    """Texts alike in length go together, as sentence-transformers has them, so that little is padded."""
    texts = source.read_text("utf-8").splitlines()
    order = sorted(range(len(texts)), key=lambda text: -len(texts[text]))
    run, tokens, rows = session(folder), tokenizer(folder), np.empty((len(texts), WIDTH), np.float32)
    start = time.process_time()
    for at in range(0, len(order), TOGETHER):
        some = order[at : at + TOGETHER]
        rows[some] = embed(run, tokens, [texts[text] for text in some])
    took = time.process_time() - start
    beside = np.fromfile(ours, "<f4").reshape(rows.shape)
    least = (beside * rows).sum(1).min()
    print(f"peer=onnxruntime per_second={len(texts) / took:.1f} least_cosine={least:.7f}", flush=True)
    print("peer=onnxruntime first=" + ",".join(f"{value:.6f}" for value in rows[0, :4]), flush=True)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
