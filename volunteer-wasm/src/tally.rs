//! Tallies of registers: many registers and years counted together, whoever is in several of them once.

use crate::columns::u8s;
use crate::context;
use crate::cross::{Result, answer, mismatch, read};
use crate::register::Register;
use std::sync::Arc;
use volunteer_core::Period;
use volunteer_core::cube::{KeyedHash, Tally};
use volunteer_core::register;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// What tallies of registers tell apart: the places of a map, and the months, quarters and years of a period. Tallies of the
/// same plan merge, and `assess` takes them. A handle.
///
/// ```ts
/// const plan = new TallyPlan('kz-20', '2024-01-01/2025-12-31');
/// const together = plan.tally(north, secret).merge(plan.tally(south, secret));
/// assess(roadmap, [together], { asOf: '2026-01-31' });
/// ```
#[wasm_bindgen]
pub struct TallyPlan(Arc<register::TallyPlan>);

#[wasm_bindgen]
impl TallyPlan {
    /// Every place of a map; every month, quarter and year of a period, and the whole of it.
    ///
    /// @throws {VolunteerError} `map-unknown`, `plan-too-large`
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "string")] map: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Period")] period: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
    ) -> Result<TallyPlan> {
        let (map, period): (String, Period) = (read("map", map)?, read("period", period)?);
        Ok(Self(Arc::new(register::TallyPlan::new(&*context::alone(options)?, &map, period)?)))
    }

    /// The map on which its places are meant.
    #[wasm_bindgen(getter)]
    pub fn map(&self) -> String {
        self.0.map().to_owned()
    }

    /// The whole period.
    #[wasm_bindgen(getter, unchecked_return_type = "Period")]
    pub fn period(&self) -> Result<JsValue> {
        answer(&self.0.whole())
    }

    /// The participations of a register as a tally. People are known by a key of their identifier under a secret of 16 bytes,
    /// which must be the same for all registers: the tally holds the keys, so that its bytes are personal data.
    ///
    /// @throws {VolunteerError} `type-mismatch`
    pub fn tally(
        &self,
        register: &Register,
        #[wasm_bindgen(unchecked_param_type = "Uint8Array")] secret: &JsValue,
    ) -> Result<RegisterTally> {
        let key = u8s(secret).ok().and_then(|secret| <[u8; 16]>::try_from(secret).ok());
        let keys = KeyedHash::new(key.ok_or_else(|| mismatch("16 bytes", secret).at("secret"))?);
        let tally = register.0.tally(&self.0, |id| keys.key(id.as_bytes()), 1)?;
        Ok(RegisterTally { plan: Arc::clone(&self.0), tally: Arc::new(tally) })
    }

    /// Reads the byte form of a tally of this plan.
    ///
    /// @throws {VolunteerError} `tally-bytes-invalid`
    pub fn read(&self, #[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &JsValue) -> Result<RegisterTally> {
        let bytes = u8s(bytes).map_err(|failure| failure.at("bytes"))?;
        Ok(RegisterTally { plan: Arc::clone(&self.0), tally: Arc::new(Tally::from_bytes(&bytes)?) })
    }
}

/// Registers counted together by a `TallyPlan`. **It holds a key for every person: its bytes are personal data.** A handle.
#[wasm_bindgen]
pub struct RegisterTally {
    pub(crate) plan: Arc<register::TallyPlan>,
    pub(crate) tally: Arc<Tally>,
}

#[wasm_bindgen]
extern "C" {
    /// What may be a `RegisterTally`. Only JavaScript can tell, and lend a handle of a handle.
    type Lender;
    #[wasm_bindgen(method, catch, js_name = "share")]
    fn lend(this: &Lender) -> std::result::Result<RegisterTally, JsValue>;
}

impl RegisterTally {
    /// Whether a value is a handle of a tally: no other handle that evidence is made of has this function.
    pub(crate) fn is_handle(value: &JsValue) -> bool {
        js_sys::Reflect::get(value, &"share".into()).is_ok_and(|share| share.is_function())
    }

    /// The tally that a handle stands for.
    pub(crate) fn lent(handle: &JsValue) -> Result<Self> {
        let lent = wasm_bindgen::JsCast::unchecked_ref::<Lender>(handle).lend();
        lent.map_err(|_| mismatch("a RegisterTally that is not freed", handle))
    }
}

#[wasm_bindgen]
impl RegisterTally {
    /// Another handle on the same tally.
    pub fn share(&self) -> RegisterTally {
        Self { plan: Arc::clone(&self.plan), tally: Arc::clone(&self.tally) }
    }

    /// Both together: a person with the same key in both is one person. Neither changes.
    ///
    /// @throws {VolunteerError} `tally-plan-differs`
    pub fn merge(&self, other: &RegisterTally) -> Result<RegisterTally> {
        let tally = self.tally.merge(&other.tally)?;
        Ok(Self { plan: Arc::clone(&self.plan), tally: Arc::new(tally) })
    }

    /// The versioned byte form. It is personal data.
    #[wasm_bindgen(js_name = "toBytes")]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.tally.to_bytes()
    }

    /// How many different named people it holds.
    #[wasm_bindgen(getter)]
    pub fn people(&self) -> usize {
        self.tally.people()
    }
}
