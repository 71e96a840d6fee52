package overread.dicom.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The unique identifiers of PS3.6 Annex A that name storage classes and transfer syntaxes, and new
/// identifiers of our own.
public final class Uid {
  // generated constants begin

  /// Implicit VR Little Endian.
  public static final String IMPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2";

  /// Explicit VR Little Endian.
  public static final String EXPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";

  /// Encapsulated Uncompressed Explicit VR Little Endian.
  public static final String ENCAPSULATED_UNCOMPRESSED_EXPLICIT_VR_LITTLE_ENDIAN =
      "1.2.840.10008.1.2.1.98";

  /// Deflated Explicit VR Little Endian.
  public static final String DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2.1.99";

  /// Explicit VR Big Endian.
  public static final String EXPLICIT_VR_BIG_ENDIAN = "1.2.840.10008.1.2.2";

  /// JPEG Baseline (Process 1).
  public static final String JPEG_BASELINE = "1.2.840.10008.1.2.4.50";

  /// JPEG Extended (Process 2 and 4).
  public static final String JPEG_EXTENDED = "1.2.840.10008.1.2.4.51";

  /// JPEG Extended (Process 3 and 5).
  public static final String JPEG_EXTENDED35 = "1.2.840.10008.1.2.4.52";

  /// JPEG Spectral Selection, Non-Hierarchical (Process 6 and 8).
  public static final String JPEG_SPECTRAL_SELECTION_NON_HIERARCHICAL68 = "1.2.840.10008.1.2.4.53";

  /// JPEG Spectral Selection, Non-Hierarchical (Process 7 and 9).
  public static final String JPEG_SPECTRAL_SELECTION_NON_HIERARCHICAL79 = "1.2.840.10008.1.2.4.54";

  /// JPEG Full Progression, Non-Hierarchical (Process 10 and 12).
  public static final String JPEG_FULL_PROGRESSION_NON_HIERARCHICAL1012 = "1.2.840.10008.1.2.4.55";

  /// JPEG Full Progression, Non-Hierarchical (Process 11 and 13).
  public static final String JPEG_FULL_PROGRESSION_NON_HIERARCHICAL1113 = "1.2.840.10008.1.2.4.56";

  /// JPEG Lossless, Non-Hierarchical (Process 14).
  public static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.57";

  /// JPEG Lossless, Non-Hierarchical (Process 15).
  public static final String JPEG_LOSSLESS_NON_HIERARCHICAL15 = "1.2.840.10008.1.2.4.58";

  /// JPEG Extended, Hierarchical (Process 16 and 18).
  public static final String JPEG_EXTENDED_HIERARCHICAL1618 = "1.2.840.10008.1.2.4.59";

  /// JPEG Extended, Hierarchical (Process 17 and 19).
  public static final String JPEG_EXTENDED_HIERARCHICAL1719 = "1.2.840.10008.1.2.4.60";

  /// JPEG Spectral Selection, Hierarchical (Process 20 and 22).
  public static final String JPEG_SPECTRAL_SELECTION_HIERARCHICAL2022 = "1.2.840.10008.1.2.4.61";

  /// JPEG Spectral Selection, Hierarchical (Process 21 and 23).
  public static final String JPEG_SPECTRAL_SELECTION_HIERARCHICAL2123 = "1.2.840.10008.1.2.4.62";

  /// JPEG Full Progression, Hierarchical (Process 24 and 26).
  public static final String JPEG_FULL_PROGRESSION_HIERARCHICAL2426 = "1.2.840.10008.1.2.4.63";

  /// JPEG Full Progression, Hierarchical (Process 25 and 27).
  public static final String JPEG_FULL_PROGRESSION_HIERARCHICAL2527 = "1.2.840.10008.1.2.4.64";

  /// JPEG Lossless, Hierarchical (Process 28).
  public static final String JPEG_LOSSLESS_HIERARCHICAL28 = "1.2.840.10008.1.2.4.65";

  /// JPEG Lossless, Hierarchical (Process 29).
  public static final String JPEG_LOSSLESS_HIERARCHICAL29 = "1.2.840.10008.1.2.4.66";

  /// JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1]).
  public static final String JPEG_LOSSLESS_SV1 = "1.2.840.10008.1.2.4.70";

  /// JPEG-LS Lossless Image Compression.
  public static final String JPEG_LS_LOSSLESS = "1.2.840.10008.1.2.4.80";

  /// JPEG-LS Lossy (Near-Lossless) Image Compression.
  public static final String JPEG_LS_NEAR_LOSSLESS = "1.2.840.10008.1.2.4.81";

  /// JPEG 2000 Image Compression (Lossless Only).
  public static final String JPEG_2000_LOSSLESS = "1.2.840.10008.1.2.4.90";

  /// JPEG 2000 Image Compression.
  public static final String JPEG_2000 = "1.2.840.10008.1.2.4.91";

  /// JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only).
  public static final String JPEG_2000_MC_LOSSLESS = "1.2.840.10008.1.2.4.92";

  /// JPEG 2000 Part 2 Multi-component Image Compression.
  public static final String JPEG_2000_MC = "1.2.840.10008.1.2.4.93";

  /// JPIP Referenced.
  public static final String JPIP_REFERENCED = "1.2.840.10008.1.2.4.94";

  /// JPIP Referenced Deflate.
  public static final String JPIP_REFERENCED_DEFLATE = "1.2.840.10008.1.2.4.95";

  /// MPEG2 Main Profile / Main Level.
  public static final String MPEG2_MPML = "1.2.840.10008.1.2.4.100";

  /// MPEG2 Main Profile / High Level.
  public static final String MPEG2_MPHL = "1.2.840.10008.1.2.4.101";

  /// MPEG-4 AVC/H.264 High Profile / Level 4.1.
  public static final String MPEG4_HP41 = "1.2.840.10008.1.2.4.102";

  /// MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1.
  public static final String MPEG4_HP41_BD = "1.2.840.10008.1.2.4.103";

  /// MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video.
  public static final String MPEG4_HP42_2D = "1.2.840.10008.1.2.4.104";

  /// MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video.
  public static final String MPEG4_HP42_3D = "1.2.840.10008.1.2.4.105";

  /// MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2.
  public static final String MPEG4_HP42_STEREO = "1.2.840.10008.1.2.4.106";

  /// HEVC/H.265 Main Profile / Level 5.1.
  public static final String HEVCMP51 = "1.2.840.10008.1.2.4.107";

  /// HEVC/H.265 Main 10 Profile / Level 5.1.
  public static final String HEVCM10_P51 = "1.2.840.10008.1.2.4.108";

  /// JPEG XL Lossless.
  public static final String JPEG_XL_LOSSLESS = "1.2.840.10008.1.2.4.110";

  /// JPEG XL JPEG Recompression.
  public static final String JPEG_XL_JPEG_RECOMPRESSION = "1.2.840.10008.1.2.4.111";

  /// JPEG XL.
  public static final String JPEG_XL = "1.2.840.10008.1.2.4.112";

  /// High-Throughput JPEG 2000 Image Compression (Lossless Only).
  public static final String HTJ2K_LOSSLESS = "1.2.840.10008.1.2.4.201";

  /// High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only).
  public static final String HTJ2K_LOSSLESS_RPCL = "1.2.840.10008.1.2.4.202";

  /// High-Throughput JPEG 2000 Image Compression.
  public static final String HTJ2K = "1.2.840.10008.1.2.4.203";

  /// RLE Lossless.
  public static final String RLE_LOSSLESS = "1.2.840.10008.1.2.5";

  /// RFC 2557 MIME encapsulation.
  public static final String RFC2557_MIME_ENCAPSULATION = "1.2.840.10008.1.2.6.1";

  /// XML Encoding.
  public static final String XML_ENCODING = "1.2.840.10008.1.2.6.2";

  /// SMPTE ST 2110-20 Uncompressed Progressive Active Video.
  public static final String SMPTEST211020_UNCOMPRESSED_PROGRESSIVE_ACTIVE_VIDEO =
      "1.2.840.10008.1.2.7.1";

  /// SMPTE ST 2110-20 Uncompressed Interlaced Active Video.
  public static final String SMPTEST211020_UNCOMPRESSED_INTERLACED_ACTIVE_VIDEO =
      "1.2.840.10008.1.2.7.2";

  /// SMPTE ST 2110-30 PCM Digital Audio.
  public static final String SMPTEST211030_PCM_DIGITAL_AUDIO = "1.2.840.10008.1.2.7.3";

  /// Deflated Image Frame Compression.
  public static final String DEFLATED_IMAGE_FRAME_COMPRESSION = "1.2.840.10008.1.2.8.1";

  /// Media Storage Directory Storage.
  public static final String MEDIA_STORAGE_DIRECTORY_STORAGE = "1.2.840.10008.1.3.10";

  /// Papyrus 3 Implicit VR Little Endian.
  public static final String PAPYRUS3_IMPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.20";

  /// Stored Print Storage SOP Class.
  public static final String STORED_PRINT_STORAGE = "1.2.840.10008.5.1.1.27";

  /// Hardcopy Grayscale Image Storage SOP Class.
  public static final String HARDCOPY_GRAYSCALE_IMAGE_STORAGE = "1.2.840.10008.5.1.1.29";

  /// Hardcopy Color Image Storage SOP Class.
  public static final String HARDCOPY_COLOR_IMAGE_STORAGE = "1.2.840.10008.5.1.1.30";

  /// Computed Radiography Image Storage.
  public static final String COMPUTED_RADIOGRAPHY_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.1";

  /// CT Image Storage.
  public static final String CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2";

  /// Enhanced CT Image Storage.
  public static final String ENHANCED_CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2.1";

  /// Legacy Converted Enhanced CT Image Storage.
  public static final String LEGACY_CONVERTED_ENHANCED_CT_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.2.2";

  /// Ultrasound Multi-frame Image Storage.
  public static final String ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.3.1";

  /// MR Image Storage.
  public static final String MR_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.4";

  /// Enhanced MR Image Storage.
  public static final String ENHANCED_MR_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.4.1";

  /// MR Spectroscopy Storage.
  public static final String MR_SPECTROSCOPY_STORAGE = "1.2.840.10008.5.1.4.1.1.4.2";

  /// Enhanced MR Color Image Storage.
  public static final String ENHANCED_MR_COLOR_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.4.3";

  /// Legacy Converted Enhanced MR Image Storage.
  public static final String LEGACY_CONVERTED_ENHANCED_MR_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.4.4";

  /// Ultrasound Image Storage.
  public static final String ULTRASOUND_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.6.1";

  /// Enhanced US Volume Storage.
  public static final String ENHANCED_US_VOLUME_STORAGE = "1.2.840.10008.5.1.4.1.1.6.2";

  /// Secondary Capture Image Storage.
  public static final String SECONDARY_CAPTURE_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.7";

  /// Multi-frame Single Bit Secondary Capture Image Storage.
  public static final String MULTI_FRAME_SINGLE_BIT_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.1";

  /// Multi-frame Grayscale Byte Secondary Capture Image Storage.
  public static final String MULTI_FRAME_GRAYSCALE_BYTE_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.2";

  /// Multi-frame Grayscale Word Secondary Capture Image Storage.
  public static final String MULTI_FRAME_GRAYSCALE_WORD_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.3";

  /// Multi-frame True Color Secondary Capture Image Storage.
  public static final String MULTI_FRAME_TRUE_COLOR_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.4";

  /// Standalone Overlay Storage.
  public static final String STANDALONE_OVERLAY_STORAGE = "1.2.840.10008.5.1.4.1.1.8";

  /// Standalone Curve Storage.
  public static final String STANDALONE_CURVE_STORAGE = "1.2.840.10008.5.1.4.1.1.9";

  /// 12-lead ECG Waveform Storage.
  public static final String TWELVE_LEAD_ECG_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.1.1";

  /// General ECG Waveform Storage.
  public static final String GENERAL_ECG_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.1.2";

  /// Ambulatory ECG Waveform Storage.
  public static final String AMBULATORY_ECG_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.1.3";

  /// Hemodynamic Waveform Storage.
  public static final String HEMODYNAMIC_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.2.1";

  /// Cardiac Electrophysiology Waveform Storage.
  public static final String CARDIAC_ELECTROPHYSIOLOGY_WAVEFORM_STORAGE =
      "1.2.840.10008.5.1.4.1.1.9.3.1";

  /// Basic Voice Audio Waveform Storage.
  public static final String BASIC_VOICE_AUDIO_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.4.1";

  /// General Audio Waveform Storage.
  public static final String GENERAL_AUDIO_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.4.2";

  /// Arterial Pulse Waveform Storage.
  public static final String ARTERIAL_PULSE_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.5.1";

  /// Respiratory Waveform Storage.
  public static final String RESPIRATORY_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.6.1";

  /// Multi-channel Respiratory Waveform Storage.
  public static final String MULTICHANNEL_RESPIRATORY_WAVEFORM_STORAGE =
      "1.2.840.10008.5.1.4.1.1.9.6.2";

  /// Routine Scalp Electroencephalogram Waveform Storage.
  public static final String ROUTINE_SCALP_ELECTROENCEPHALOGRAM_WAVEFORM_STORAGE =
      "1.2.840.10008.5.1.4.1.1.9.7.1";

  /// Electromyogram Waveform Storage.
  public static final String ELECTROMYOGRAM_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.7.2";

  /// Electrooculogram Waveform Storage.
  public static final String ELECTROOCULOGRAM_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.7.3";

  /// Sleep Electroencephalogram Waveform Storage.
  public static final String SLEEP_ELECTROENCEPHALOGRAM_WAVEFORM_STORAGE =
      "1.2.840.10008.5.1.4.1.1.9.7.4";

  /// Body Position Waveform Storage.
  public static final String BODY_POSITION_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.8.1";

  /// Standalone Modality LUT Storage.
  public static final String STANDALONE_MODALITY_LUT_STORAGE = "1.2.840.10008.5.1.4.1.1.10";

  /// Standalone VOI LUT Storage.
  public static final String STANDALONE_VOI_LUT_STORAGE = "1.2.840.10008.5.1.4.1.1.11";

  /// Grayscale Softcopy Presentation State Storage.
  public static final String GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.1";

  /// Color Softcopy Presentation State Storage.
  public static final String COLOR_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.2";

  /// Pseudo-Color Softcopy Presentation State Storage.
  public static final String PSEUDO_COLOR_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.3";

  /// Blending Softcopy Presentation State Storage.
  public static final String BLENDING_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.4";

  /// XA/XRF Grayscale Softcopy Presentation State Storage.
  public static final String XAXRF_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.5";

  /// Grayscale Planar MPR Volumetric Presentation State Storage.
  public static final String GRAYSCALE_PLANAR_MPR_VOLUMETRIC_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.6";

  /// Compositing Planar MPR Volumetric Presentation State Storage.
  public static final String COMPOSITING_PLANAR_MPR_VOLUMETRIC_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.7";

  /// Advanced Blending Presentation State Storage.
  public static final String ADVANCED_BLENDING_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.8";

  /// Volume Rendering Volumetric Presentation State Storage.
  public static final String VOLUME_RENDERING_VOLUMETRIC_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.9";

  /// Segmented Volume Rendering Volumetric Presentation State Storage.
  public static final String SEGMENTED_VOLUME_RENDERING_VOLUMETRIC_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.10";

  /// Multiple Volume Rendering Volumetric Presentation State Storage.
  public static final String MULTIPLE_VOLUME_RENDERING_VOLUMETRIC_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.11";

  /// Variable Modality LUT Softcopy Presentation State Storage.
  public static final String VARIABLE_MODALITY_LUT_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.12";

  /// X-Ray Angiographic Image Storage.
  public static final String X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.12.1";

  /// Enhanced XA Image Storage.
  public static final String ENHANCED_XA_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.12.1.1";

  /// X-Ray Radiofluoroscopic Image Storage.
  public static final String X_RAY_RADIOFLUOROSCOPIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.12.2";

  /// Enhanced XRF Image Storage.
  public static final String ENHANCED_XRF_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.12.2.1";

  /// X-Ray Angiographic Bi-Plane Image Storage.
  public static final String X_RAY_ANGIOGRAPHIC_BI_PLANE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.12.3";

  /// X-Ray 3D Angiographic Image Storage.
  public static final String X_RAY_3D_ANGIOGRAPHIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.13.1.1";

  /// X-Ray 3D Craniofacial Image Storage.
  public static final String X_RAY_3D_CRANIOFACIAL_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.13.1.2";

  /// Breast Tomosynthesis Image Storage.
  public static final String BREAST_TOMOSYNTHESIS_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.13.1.3";

  /// Nuclear Medicine Image Storage.
  public static final String NUCLEAR_MEDICINE_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.20";

  /// Parametric Map Storage.
  public static final String PARAMETRIC_MAP_STORAGE = "1.2.840.10008.5.1.4.1.1.30";

  /// Raw Data Storage.
  public static final String RAW_DATA_STORAGE = "1.2.840.10008.5.1.4.1.1.66";

  /// Spatial Registration Storage.
  public static final String SPATIAL_REGISTRATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.1";

  /// Spatial Fiducials Storage.
  public static final String SPATIAL_FIDUCIALS_STORAGE = "1.2.840.10008.5.1.4.1.1.66.2";

  /// Deformable Spatial Registration Storage.
  public static final String DEFORMABLE_SPATIAL_REGISTRATION_STORAGE =
      "1.2.840.10008.5.1.4.1.1.66.3";

  /// Segmentation Storage.
  public static final String SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.4";

  /// Surface Segmentation Storage.
  public static final String SURFACE_SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.5";

  /// Tractography Results Storage.
  public static final String TRACTOGRAPHY_RESULTS_STORAGE = "1.2.840.10008.5.1.4.1.1.66.6";

  /// Label Map Segmentation Storage.
  public static final String LABEL_MAP_SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.7";

  /// Height Map Segmentation Storage.
  public static final String HEIGHT_MAP_SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.8";

  /// Real World Value Mapping Storage.
  public static final String REAL_WORLD_VALUE_MAPPING_STORAGE = "1.2.840.10008.5.1.4.1.1.67";

  /// Surface Scan Mesh Storage.
  public static final String SURFACE_SCAN_MESH_STORAGE = "1.2.840.10008.5.1.4.1.1.68.1";

  /// Surface Scan Point Cloud Storage.
  public static final String SURFACE_SCAN_POINT_CLOUD_STORAGE = "1.2.840.10008.5.1.4.1.1.68.2";

  /// VL Endoscopic Image Storage.
  public static final String VL_ENDOSCOPIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.1";

  /// Video Endoscopic Image Storage.
  public static final String VIDEO_ENDOSCOPIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.1.1";

  /// VL Microscopic Image Storage.
  public static final String VL_MICROSCOPIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.2";

  /// Video Microscopic Image Storage.
  public static final String VIDEO_MICROSCOPIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.2.1";

  /// VL Slide-Coordinates Microscopic Image Storage.
  public static final String VL_SLIDE_COORDINATES_MICROSCOPIC_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.3";

  /// VL Photographic Image Storage.
  public static final String VL_PHOTOGRAPHIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.4";

  /// Video Photographic Image Storage.
  public static final String VIDEO_PHOTOGRAPHIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.4.1";

  /// Ophthalmic Photography 8 Bit Image Storage.
  public static final String OPHTHALMIC_PHOTOGRAPHY8_BIT_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.1";

  /// Ophthalmic Photography 16 Bit Image Storage.
  public static final String OPHTHALMIC_PHOTOGRAPHY16_BIT_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.2";

  /// Stereometric Relationship Storage.
  public static final String STEREOMETRIC_RELATIONSHIP_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.5.3";

  /// Ophthalmic Tomography Image Storage.
  public static final String OPHTHALMIC_TOMOGRAPHY_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.4";

  /// Wide Field Ophthalmic Photography Stereographic Projection Image Storage.
  public static final String
      WIDE_FIELD_OPHTHALMIC_PHOTOGRAPHY_STEREOGRAPHIC_PROJECTION_IMAGE_STORAGE =
          "1.2.840.10008.5.1.4.1.1.77.1.5.5";

  /// Wide Field Ophthalmic Photography 3D Coordinates Image Storage.
  public static final String WIDE_FIELD_OPHTHALMIC_PHOTOGRAPHY_3D_COORDINATES_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.6";

  /// Ophthalmic Optical Coherence Tomography En Face Image Storage.
  public static final String OPHTHALMIC_OPTICAL_COHERENCE_TOMOGRAPHY_EN_FACE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.7";

  /// Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage.
  public static final String OPHTHALMIC_OPTICAL_COHERENCE_TOMOGRAPHY_BSCAN_VOLUME_ANALYSIS_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.8";

  /// VL Whole Slide Microscopy Image Storage.
  public static final String VL_WHOLE_SLIDE_MICROSCOPY_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.6";

  /// Dermoscopic Photography Image Storage.
  public static final String DERMOSCOPIC_PHOTOGRAPHY_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.7";

  /// Lensometry Measurements Storage.
  public static final String LENSOMETRY_MEASUREMENTS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.1";

  /// Autorefraction Measurements Storage.
  public static final String AUTOREFRACTION_MEASUREMENTS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.2";

  /// Keratometry Measurements Storage.
  public static final String KERATOMETRY_MEASUREMENTS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.3";

  /// Subjective Refraction Measurements Storage.
  public static final String SUBJECTIVE_REFRACTION_MEASUREMENTS_STORAGE =
      "1.2.840.10008.5.1.4.1.1.78.4";

  /// Visual Acuity Measurements Storage.
  public static final String VISUAL_ACUITY_MEASUREMENTS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.5";

  /// Spectacle Prescription Report Storage.
  public static final String SPECTACLE_PRESCRIPTION_REPORT_STORAGE = "1.2.840.10008.5.1.4.1.1.78.6";

  /// Ophthalmic Axial Measurements Storage.
  public static final String OPHTHALMIC_AXIAL_MEASUREMENTS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.7";

  /// Intraocular Lens Calculations Storage.
  public static final String INTRAOCULAR_LENS_CALCULATIONS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.8";

  /// Macular Grid Thickness and Volume Report Storage.
  public static final String MACULAR_GRID_THICKNESS_AND_VOLUME_REPORT_STORAGE =
      "1.2.840.10008.5.1.4.1.1.79.1";

  /// Ophthalmic Visual Field Static Perimetry Measurements Storage.
  public static final String OPHTHALMIC_VISUAL_FIELD_STATIC_PERIMETRY_MEASUREMENTS_STORAGE =
      "1.2.840.10008.5.1.4.1.1.80.1";

  /// Ophthalmic Thickness Map Storage.
  public static final String OPHTHALMIC_THICKNESS_MAP_STORAGE = "1.2.840.10008.5.1.4.1.1.81.1";

  /// Corneal Topography Map Storage.
  public static final String CORNEAL_TOPOGRAPHY_MAP_STORAGE = "1.2.840.10008.5.1.4.1.1.82.1";

  /// Basic Text SR Storage.
  public static final String BASIC_TEXT_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.11";

  /// Enhanced SR Storage.
  public static final String ENHANCED_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.22";

  /// Comprehensive SR Storage.
  public static final String COMPREHENSIVE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.33";

  /// Comprehensive 3D SR Storage.
  public static final String COMPREHENSIVE_3D_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.34";

  /// Extensible SR Storage.
  public static final String EXTENSIBLE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.35";

  /// Procedure Log Storage.
  public static final String PROCEDURE_LOG_STORAGE = "1.2.840.10008.5.1.4.1.1.88.40";

  /// Mammography CAD SR Storage.
  public static final String MAMMOGRAPHY_CAD_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.50";

  /// Key Object Selection Document Storage.
  public static final String KEY_OBJECT_SELECTION_DOCUMENT_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.59";

  /// Chest CAD SR Storage.
  public static final String CHEST_CAD_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.65";

  /// X-Ray Radiation Dose SR Storage.
  public static final String X_RAY_RADIATION_DOSE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.67";

  /// Radiopharmaceutical Radiation Dose SR Storage.
  public static final String RADIOPHARMACEUTICAL_RADIATION_DOSE_SR_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.68";

  /// Colon CAD SR Storage.
  public static final String COLON_CAD_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.69";

  /// Implantation Plan SR Storage.
  public static final String IMPLANTATION_PLAN_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.70";

  /// Acquisition Context SR Storage.
  public static final String ACQUISITION_CONTEXT_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.71";

  /// Simplified Adult Echo SR Storage.
  public static final String SIMPLIFIED_ADULT_ECHO_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.72";

  /// Patient Radiation Dose SR Storage.
  public static final String PATIENT_RADIATION_DOSE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.73";

  /// Planned Imaging Agent Administration SR Storage.
  public static final String PLANNED_IMAGING_AGENT_ADMINISTRATION_SR_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.74";

  /// Performed Imaging Agent Administration SR Storage.
  public static final String PERFORMED_IMAGING_AGENT_ADMINISTRATION_SR_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.75";

  /// Enhanced X-Ray Radiation Dose SR Storage.
  public static final String ENHANCED_X_RAY_RADIATION_DOSE_SR_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.76";

  /// Waveform Annotation SR Storage.
  public static final String WAVEFORM_ANNOTATION_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.77";

  /// Content Assessment Results Storage.
  public static final String CONTENT_ASSESSMENT_RESULTS_STORAGE = "1.2.840.10008.5.1.4.1.1.90.1";

  /// Microscopy Bulk Simple Annotations Storage.
  public static final String MICROSCOPY_BULK_SIMPLE_ANNOTATIONS_STORAGE =
      "1.2.840.10008.5.1.4.1.1.91.1";

  /// Encapsulated PDF Storage.
  public static final String ENCAPSULATED_PDF_STORAGE = "1.2.840.10008.5.1.4.1.1.104.1";

  /// Encapsulated CDA Storage.
  public static final String ENCAPSULATED_CDA_STORAGE = "1.2.840.10008.5.1.4.1.1.104.2";

  /// Encapsulated STL Storage.
  public static final String ENCAPSULATED_STL_STORAGE = "1.2.840.10008.5.1.4.1.1.104.3";

  /// Encapsulated OBJ Storage.
  public static final String ENCAPSULATED_OBJ_STORAGE = "1.2.840.10008.5.1.4.1.1.104.4";

  /// Encapsulated MTL Storage.
  public static final String ENCAPSULATED_MTL_STORAGE = "1.2.840.10008.5.1.4.1.1.104.5";

  /// Positron Emission Tomography Image Storage.
  public static final String POSITRON_EMISSION_TOMOGRAPHY_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.128";

  /// Legacy Converted Enhanced PET Image Storage.
  public static final String LEGACY_CONVERTED_ENHANCED_PET_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.128.1";

  /// Standalone PET Curve Storage.
  public static final String STANDALONE_PET_CURVE_STORAGE = "1.2.840.10008.5.1.4.1.1.129";

  /// Enhanced PET Image Storage.
  public static final String ENHANCED_PET_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.130";

  /// Basic Structured Display Storage.
  public static final String BASIC_STRUCTURED_DISPLAY_STORAGE = "1.2.840.10008.5.1.4.1.1.131";

  /// CT Defined Procedure Protocol Storage.
  public static final String CT_DEFINED_PROCEDURE_PROTOCOL_STORAGE =
      "1.2.840.10008.5.1.4.1.1.200.1";

  /// CT Performed Procedure Protocol Storage.
  public static final String CT_PERFORMED_PROCEDURE_PROTOCOL_STORAGE =
      "1.2.840.10008.5.1.4.1.1.200.2";

  /// Protocol Approval Storage.
  public static final String PROTOCOL_APPROVAL_STORAGE = "1.2.840.10008.5.1.4.1.1.200.3";

  /// XA Defined Procedure Protocol Storage.
  public static final String XA_DEFINED_PROCEDURE_PROTOCOL_STORAGE =
      "1.2.840.10008.5.1.4.1.1.200.7";

  /// XA Performed Procedure Protocol Storage.
  public static final String XA_PERFORMED_PROCEDURE_PROTOCOL_STORAGE =
      "1.2.840.10008.5.1.4.1.1.200.8";

  /// RT Image Storage.
  public static final String RT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.481.1";

  /// RT Dose Storage.
  public static final String RT_DOSE_STORAGE = "1.2.840.10008.5.1.4.1.1.481.2";

  /// RT Structure Set Storage.
  public static final String RT_STRUCTURE_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.3";

  /// RT Beams Treatment Record Storage.
  public static final String RT_BEAMS_TREATMENT_RECORD_STORAGE = "1.2.840.10008.5.1.4.1.1.481.4";

  /// RT Plan Storage.
  public static final String RT_PLAN_STORAGE = "1.2.840.10008.5.1.4.1.1.481.5";

  /// RT Brachy Treatment Record Storage.
  public static final String RT_BRACHY_TREATMENT_RECORD_STORAGE = "1.2.840.10008.5.1.4.1.1.481.6";

  /// RT Treatment Summary Record Storage.
  public static final String RT_TREATMENT_SUMMARY_RECORD_STORAGE = "1.2.840.10008.5.1.4.1.1.481.7";

  /// RT Ion Plan Storage.
  public static final String RT_ION_PLAN_STORAGE = "1.2.840.10008.5.1.4.1.1.481.8";

  /// RT Ion Beams Treatment Record Storage.
  public static final String RT_ION_BEAMS_TREATMENT_RECORD_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.9";

  /// RT Physician Intent Storage.
  public static final String RT_PHYSICIAN_INTENT_STORAGE = "1.2.840.10008.5.1.4.1.1.481.10";

  /// RT Segment Annotation Storage.
  public static final String RT_SEGMENT_ANNOTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.481.11";

  /// RT Radiation Set Storage.
  public static final String RT_RADIATION_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.12";

  /// C-Arm Photon-Electron Radiation Storage.
  public static final String C_ARM_PHOTON_ELECTRON_RADIATION_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.13";

  /// Tomotherapeutic Radiation Storage.
  public static final String TOMOTHERAPEUTIC_RADIATION_STORAGE = "1.2.840.10008.5.1.4.1.1.481.14";

  /// Robotic-Arm Radiation Storage.
  public static final String ROBOTIC_ARM_RADIATION_STORAGE = "1.2.840.10008.5.1.4.1.1.481.15";

  /// RT Radiation Record Set Storage.
  public static final String RT_RADIATION_RECORD_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.16";

  /// RT Radiation Salvage Record Storage.
  public static final String RT_RADIATION_SALVAGE_RECORD_STORAGE = "1.2.840.10008.5.1.4.1.1.481.17";

  /// Tomotherapeutic Radiation Record Storage.
  public static final String TOMOTHERAPEUTIC_RADIATION_RECORD_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.18";

  /// C-Arm Photon-Electron Radiation Record Storage.
  public static final String C_ARM_PHOTON_ELECTRON_RADIATION_RECORD_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.19";

  /// Robotic Radiation Record Storage.
  public static final String ROBOTIC_RADIATION_RECORD_STORAGE = "1.2.840.10008.5.1.4.1.1.481.20";

  /// RT Radiation Set Delivery Instruction Storage.
  public static final String RT_RADIATION_SET_DELIVERY_INSTRUCTION_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.21";

  /// RT Treatment Preparation Storage.
  public static final String RT_TREATMENT_PREPARATION_STORAGE = "1.2.840.10008.5.1.4.1.1.481.22";

  /// DICOS CT Image Storage.
  public static final String DICOSCT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.501.1";

  /// DICOS Threat Detection Report Storage.
  public static final String DICOS_THREAT_DETECTION_REPORT_STORAGE =
      "1.2.840.10008.5.1.4.1.1.501.3";

  /// DICOS 2D AIT Storage.
  public static final String DICOS_2D_AIT_STORAGE = "1.2.840.10008.5.1.4.1.1.501.4";

  /// DICOS 3D AIT Storage.
  public static final String DICOS_3D_AIT_STORAGE = "1.2.840.10008.5.1.4.1.1.501.5";

  /// DICOS Quadrupole Resonance (QR) Storage.
  public static final String DICOS_QUADRUPOLE_RESONANCE_STORAGE = "1.2.840.10008.5.1.4.1.1.501.6";

  /// Eddy Current Image Storage.
  public static final String EDDY_CURRENT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.601.1";

  /// Eddy Current Multi-frame Image Storage.
  public static final String EDDY_CURRENT_MULTI_FRAME_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.601.2";

  /// RT Beams Delivery Instruction Storage.
  public static final String RT_BEAMS_DELIVERY_INSTRUCTION_STORAGE = "1.2.840.10008.5.1.4.34.7";

  /// RT Brachy Application Setup Delivery Instruction Storage.
  public static final String RT_BRACHY_APPLICATION_SETUP_DELIVERY_INSTRUCTION_STORAGE =
      "1.2.840.10008.5.1.4.34.10";

  /// Hanging Protocol Storage.
  public static final String HANGING_PROTOCOL_STORAGE = "1.2.840.10008.5.1.4.38.1";

  /// Color Palette Storage.
  public static final String COLOR_PALETTE_STORAGE = "1.2.840.10008.5.1.4.39.1";

  /// Generic Implant Template Storage.
  public static final String GENERIC_IMPLANT_TEMPLATE_STORAGE = "1.2.840.10008.5.1.4.43.1";

  /// Implant Assembly Template Storage.
  public static final String IMPLANT_ASSEMBLY_TEMPLATE_STORAGE = "1.2.840.10008.5.1.4.44.1";

  /// Implant Template Group Storage.
  public static final String IMPLANT_TEMPLATE_GROUP_STORAGE = "1.2.840.10008.5.1.4.45.1";

  // generated constants end

  private static final Map<String, String> NAMES = load();

  private Uid() {}

  /// A new identifier below `2.25` from a random UUID (PS3.5 Annex B.2).
  public static String create() {
    return of(UUID.randomUUID());
  }

  /// The identifier `2.25.` plus the UUID as a decimal number; the same UUID gives the same UID.
  public static String of(UUID uuid) {
    byte[] bytes = new byte[16];
    java.nio.ByteBuffer.wrap(bytes)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits());
    return "2.25." + new BigInteger(1, bytes);
  }

  /// The name in PS3.6, or the UID itself where it has none.
  public static String name(String uid) {
    return NAMES.getOrDefault(uid, uid);
  }

  /// Whether the text is a legal UID: up to 64 characters, components without leading zeros (PS3.5
  /// section 9.1).
  public static boolean isValid(String uid) {
    return uid.length() <= 64 && uid.matches("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))+");
  }

  private static Map<String, String> load() {
    InputStream in = Objects.requireNonNull(Uid.class.getResourceAsStream("uids.tsv"), "uids.tsv");
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var names = new HashMap<String, String>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] field = line.split("\t", -1);
        names.put(field[0], field[3]);
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
