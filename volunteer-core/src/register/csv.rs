//! Reading delimited text under a layout, block by block, into a part of a register.

mod clocks;
mod dates;
mod decode;
mod labels;
mod numbers;
mod plan;
mod reader;
mod row;
mod split;
mod write;

pub(crate) use dates::DatePattern;
pub(crate) use reader::Reader;
